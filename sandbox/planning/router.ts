import { type Request, type Response, Router } from 'express'
import type { SandboxContext } from '../context.ts'
import { type Application, applicationsOf } from './applications.ts'
import { oneAMinute } from './gate.ts'
import { answersTo, questionOf } from './query.ts'

/** Where PlanIt shows an application to people: `/planapplic/<name>/`. */
export const planningHost = 'www.planit.org.uk'

/** An application's name: the council and its reference. */
export const nameOf = ({ area, uid }: Application): string => `${area}/${uid}`

/** Its page for people. */
const pageOf = (application: Application): string =>
  `https://${planningHost}/planapplic/${nameOf(application).split('/').map(encodeURIComponent).join('/')}/`

const recordOf = (application: Application, distanceKm: number | null) => ({
  uid: application.uid,
  name: nameOf(application),
  reference: application.uid,
  altid: null,
  description: application.description,
  address: application.address,
  postcode: application.postcode,
  app_state: application.state,
  app_size: application.size,
  app_type: application.type,
  start_date: application.startDate,
  decided_date: application.decidedDate,
  last_changed: `${application.decidedDate ?? application.startDate}T06:00:00`,
  link: pageOf(application),
  url: `https://planning.example.gov.uk/applications/${application.uid.replaceAll('/', '-')}`,
  area_name: application.area,
  location: { type: 'Point', coordinates: [application.point.longitude, application.point.latitude] },
  location_x: application.point.longitude,
  location_y: application.point.latitude,
  ...(distanceKm === null ? {} : { distance: Number(distanceKm.toFixed(3)) }),
  other_fields: { n_documents: 4, ...application.people },
})

const applications = (context: SandboxContext) => (request: Request, response: Response) => {
  const { world } = context
  const question = questionOf(request.query)
  if (typeof question === 'string') return response.status(400).json({ error: question })
  const found = answersTo(question, applicationsOf(world), world.geography)
  if (typeof found === 'string') return response.status(400).json({ error: found })
  const start = (question.page - 1) * question.pg_sz
  const page = found.slice(start, start + question.pg_sz)
  response.json({
    total: found.length,
    from: start,
    to: start + page.length - 1,
    records: page.map(({ application, distanceKm }) => recordOf(application, distanceKm)),
  })
}

/** The make-believe PlanIt: `GET /api/applics/json` over applications at addresses of the world's firms and of households. */
export const planningRouter = (context: SandboxContext): Router => {
  const router = Router()
  router.use(oneAMinute(context.limits))
  router.get('/api/applics/json', applications(context))
  router.use((_request, response) => {
    response.status(404).json({ error: 'Not found' })
  })
  return router
}
