import type { PageData, PageKind, Place, ShownExtension, Viewer } from './page-data.ts'
import type { PreviewCompany, PreviewPortal, PreviewWorld } from './preview-world.ts'
import type { Extension, Project } from './project/read-project.ts'

/** How many records a page offers for going on. */
const offeredCompanies = 25

const placesOf: Record<PageKind['name'], readonly Place[]> = {
  record: ['crm.record.sidebar', 'crm.record.tab'],
  app: ['pages'],
  settings: ['settings'],
  bulk: ['crm.bulkActions'],
}

const isForCompanies = ({ objectTypes }: Extension): boolean =>
  objectTypes.length === 0 || objectTypes.some((name) => ['companies', 'COMPANY', '0-2'].includes(name))

const shown = ({ uid, title, place }: Extension): ShownExtension => ({
  uid,
  title,
  place,
  bundleUrl: `/preview/bundles/${encodeURIComponent(uid)}.js`,
})

/** A record's name for a list; its id where it has none. */
export const companyName = ({ id, properties }: PreviewCompany): string => properties.name ?? `Company ${id}`

const asViewer = ({ userId, email, firstName, lastName, isSuperAdmin }: Viewer): Viewer => ({
  userId,
  email,
  firstName,
  lastName,
  isSuperAdmin,
})

/** Everything that a page of this kind shows, for the viewer with this id or else the portal's first user. */
export const pageFor = (
  world: PreviewWorld,
  project: Project,
  portal: PreviewPortal,
  request: { page: PageKind; viewerId: number | null },
): PageData => {
  const viewers = portal.users.map(asViewer)
  const viewer = viewers.find(({ userId }) => userId === request.viewerId) ?? viewers[0]
  if (viewer === undefined) throw new Error(`Portal ${portal.id} has no user who could look at the preview.`)
  const places = placesOf[request.page.name]
  return {
    page: request.page,
    portal: { id: portal.id, name: portal.name, lifecycleStages: [...portal.lifecycleStages] },
    viewer,
    viewers,
    app: { appId: world.app().appId, name: project.name },
    variables: project.variables,
    extensions: project.extensions
      .filter((one) => places.includes(one.place) && isForCompanies(one))
      .map(shown),
    companies: world
      .companies(portal.id, offeredCompanies)
      .map((company) => ({ id: company.id, name: companyName(company) })),
  }
}
