import type { SandboxContext } from '../context.ts'
import { careFileText, careRows, locationIdColumn } from '../registers/care-file.ts'
import { schoolsFileText, schoolsRows } from '../registers/schools-file.ts'
import { establishmentPage } from './establishment-page.ts'
import { type Host, html, inWindows1252, notFound, plain, type SiteAnswer } from './site-answer.ts'

type Row = Record<string, string>

/** What is made when it is first asked for, and kept. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function byNumber(rows: readonly Row[], column: string): Map<string, Row> {
  return new Map(rows.map((row) => [row[column] ?? '', row]))
}

function csv(body: Buffer, charset: string): SiteAnswer {
  return { status: 200, headers: { 'content-type': `text/csv; charset=${charset}`, server: 'nginx' }, body }
}

function pageOf(row: Row | undefined, name: string): SiteAnswer {
  return row === undefined ? notFound() : html(establishmentPage(row, name))
}

const robots = plain('User-agent: *\nDisallow:\n')

function schoolHosts(context: SandboxContext): [string, Host][] {
  const file = once(() => inWindows1252(schoolsFileText(context.world)))
  const schools = once(() => byNumber(schoolsRows(context.world), 'URN'))
  return [
    [
      'ea-edubase-api-prod.azurewebsites.net',
      {
        answer: ({ url }) =>
          /^\/edubase\/downloads\/public\/edubasealldata\d{8}\.csv$/.test(url.pathname)
            ? csv(file(), 'windows-1252')
            : notFound(),
      },
    ],
    [
      'get-information-schools.service.gov.uk',
      {
        answer: ({ url }) => {
          if (url.pathname === '/robots.txt') return robots
          const urn = /^\/Establishments\/Establishment\/Details\/(\d{6})$/.exec(url.pathname)?.[1]
          return pageOf(schools().get(urn ?? ''), 'EstablishmentName')
        },
      },
    ],
  ]
}

function careHost(context: SandboxContext): [string, Host] {
  const file = once(() => Buffer.from(careFileText(context.world)))
  const locations = once(() => byNumber(careRows(context.world), locationIdColumn))
  const answer = ({ url }: { url: URL }): SiteAnswer => {
    if (url.pathname === '/robots.txt') return robots
    if (/^\/sites\/default\/files\/[\d-]+\/\w+_CQC_directory\.csv$/.test(url.pathname))
      return csv(file(), 'utf-8')
    const id = /^\/location\/([\w-]+)$/.exec(url.pathname)?.[1]
    return pageOf(locations().get(id ?? ''), 'Name')
  }
  return ['www.cqc.org.uk', { answer }]
}

/**
 * The keepers of the registers of schools and of care: their files for everybody, and a page for each of their numbers. None
 * beside real companies, of whom nothing is made up.
 */
export function registerFileHosts(context: SandboxContext): [string, Host][] {
  return context.world.isRegister ? [] : [...schoolHosts(context), careHost(context)]
}
