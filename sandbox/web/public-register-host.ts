import type { SandboxContext } from '../context.ts'
import type { Firm, World } from '../world/world.ts'
import { escaped } from './html.ts'
import { filedDocumentPage, registerSubpage } from './register-subpages.ts'
import { tradeOfSicCode } from './sic-divisions.ts'
import { type Host, html, notFound, plain } from './site-answer.ts'
import { addressLine } from './spelling.ts'

/** Where the register shows companies to people. */
export const publicRegisterHost = 'find-and-update.company-information.service.gov.uk'

function rows(firm: Firm, isRegister: boolean): [string, string][] {
  // A register file of real companies does not say whether they still trade.
  const status: [string, string][] = isRegister ? [] : [['Company status', firm.status]]
  const incorporated: [string, string][] = firm.incorporatedOn
    ? [['Incorporated on', firm.incorporatedOn]]
    : []
  const dissolved: [string, string][] = firm.dissolvedOn ? [['Dissolved on', firm.dissolvedOn]] : []
  return [
    ['Company number', firm.number],
    [isRegister ? 'Address' : 'Registered office address', addressLine(firm.registeredOffice)],
    ...status,
    ...incorporated,
    ...dissolved,
    [
      'Nature of business (SIC)',
      firm.sicCodes.map((code) => `${code} - ${tradeOfSicCode(code) ?? 'unknown'}`).join('; '),
    ],
  ]
}

function companyPage(firm: Firm, isRegister: boolean): string {
  const list = rows(firm, isRegister).map(([label, value]) => `<dt>${label}</dt><dd>${escaped(value)}</dd>`)
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escaped(firm.legalName)} overview</title></head>
<body><h1>${escaped(firm.legalName)}</h1><dl>${list.join('\n')}</dl></body></html>`
}

/** The company's own page, or one below it: `officers`, `filing-history/<id>/document`. Null: there is no such page. */
function pageBelow(firm: Firm, below: string, world: World): string | null {
  const filing = /^filing-history\/([\w-]+)\/document$/.exec(below)?.[1]
  if (filing !== undefined) return filedDocumentPage(firm, filing)
  return below === '' ? companyPage(firm, world.isRegister) : registerSubpage(firm, below, world)
}

/** The public pages of the register: `/company/<number>` and those below it, from the facts of the world. */
export function publicRegister(context: SandboxContext): Host {
  return {
    answer: ({ url }) => {
      if (url.pathname === '/robots.txt') return plain('User-agent: *\nDisallow: /search\n')
      const [, number = '', below = ''] = /^\/company\/([A-Z0-9]{8})(?:\/(.*))?$/i.exec(url.pathname) ?? []
      const firm = context.world.firmByNumber.get(number.toUpperCase())
      const page = firm && pageBelow(firm, below, context.world)
      return page ? html(page) : notFound()
    },
  }
}
