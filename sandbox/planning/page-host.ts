import type { SandboxContext } from '../context.ts'
import { escaped } from '../web/html.ts'
import { type Host, html, notFound, plain } from '../web/site-answer.ts'
import { applicationsOf } from './applications.ts'
import { nameOf } from './router.ts'

/** PlanIt's pages for people: `/planapplic/<name>/`. */
export const planningPages = ({ world }: SandboxContext): Host => ({
  answer: ({ url }) => {
    if (url.pathname === '/robots.txt') return plain('User-agent: *\nDisallow: /api/\n')
    const name = /^\/planapplic\/(.+)\/$/u.exec(decodeURIComponent(url.pathname))?.[1]
    const found = applicationsOf(world).find((application) => nameOf(application) === name)
    if (found === undefined) return notFound()
    const rows = [found.description, found.address, found.state, found.startDate]
    return html(
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escaped(found.uid)}</title></head>
<body><h1>${escaped(nameOf(found))}</h1>${rows.map((row) => `<p>${escaped(row)}</p>`).join('\n')}</body></html>`,
    )
  },
})
