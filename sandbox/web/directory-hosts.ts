import type { SandboxContext } from '../context.ts'
import type { Firm, Sector } from '../world/world.ts'
import { anchor, escaped } from './html.ts'
import { type Host, html, notFound, plain } from './site-answer.ts'
import { signName, slug } from './spelling.ts'

/** Directories that the search engine cites; none of them belongs to a firm. */
export const directoryHosts = ['www.localfirms-directory.example', 'www.trade-listing.example'] as const

/** How many firms a list page shows. */
const listLength = 40

type Lists = ReadonlyMap<string, Firm[]>

const listsOf = new WeakMap<SandboxContext, Lists>()

function postcodeArea(firm: Firm): string {
  const postcode = firm.sites[0]?.address.postcode ?? firm.registeredOffice.postcode
  return /^[A-Z]+/.exec(postcode)?.[0].toLowerCase() ?? 'uk'
}

/** The path of the list that a firm of this town stands in. */
export function townPath(town: string): string {
  return `/towns/${slug(town)}`
}

/** The path of the list of one trade in a firm's postcode area. */
export function tradePath(firm: Firm): string {
  return `/trades/${firm.sector satisfies Sector}/${postcodeArea(firm)}`
}

function buildLists(context: SandboxContext): Lists {
  const lists = new Map<string, Firm[]>()
  for (const firm of context.world.firms) {
    const town = firm.sites[0]?.address.locality ?? firm.registeredOffice.locality
    for (const path of [townPath(town), tradePath(firm)]) {
      const list = lists.get(path) ?? []
      if (list.length < listLength) list.push(firm)
      lists.set(path, list)
    }
  }
  return lists
}

function listsFor(context: SandboxContext): Lists {
  const lists = listsOf.get(context) ?? buildLists(context)
  listsOf.set(context, lists)
  return lists
}

function entry(firm: Firm): string {
  const town = firm.sites[0]?.address.locality ?? firm.registeredOffice.locality
  const link = firm.website ? ` ${anchor(`https://www.${firm.website.domain}/`, firm.website.domain)}` : ''
  return `<li><strong>${escaped(signName(firm))}</strong>, ${escaped(town)}${link}</li>`
}

/** A directory: lists of real firms of the world by town and by trade, with names, towns and links only. */
export function directoryHost(context: SandboxContext, name: string): Host {
  const page = (title: string, body: string) => {
    return html(`<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body><h1>${escaped(title)}</h1>${body}<footer>${escaped(name)}: a free list of local firms.</footer></body></html>`)
  }
  return {
    answer: ({ url }) => {
      if (url.pathname === '/robots.txt') return plain('User-agent: *\nDisallow: /search\n')
      if (url.pathname === '/') return page('Local firms', '<p>Browse by town or by trade.</p>')
      const firms = listsFor(context).get(url.pathname.replace(/\/$/, ''))
      if (!firms) return notFound()
      return page(
        `Firms: ${url.pathname.split('/').slice(2).join(', ')}`,
        `<ul>${firms.map(entry).join('\n')}</ul>`,
      )
    },
  }
}
