import { fractionOf } from '../seeded-random.ts'
import type { Firm, Officer } from '../world/world.ts'
import { addressAnswer, etagOf, filled } from './answer-parts.ts'

const registerName = (name: string): string => {
  const words = name.split(' ')
  const surname = words.pop() ?? ''
  return words.length > 0 ? `${surname.toUpperCase()}, ${words.join(' ')}` : surname.toUpperCase()
}

const roleAnswer = (firm: Firm, officer: Officer): string => {
  if (firm.type === 'llp') return officer.role === 'director' ? 'llp-designated-member' : 'llp-member'
  return officer.role
}

const officerAnswer = (firm: Firm, officer: Officer, position: number): Record<string, unknown> => {
  const key = `${firm.number} ${officer.name} ${position}`
  const id = Buffer.from(etagOf(key).slice(0, 20)).toString('base64url')
  const isPerson = officer.role === 'director'
  return filled({
    address: addressAnswer(firm.registeredOffice),
    appointed_on: officer.appointedOn,
    resigned_on: officer.resignedOn,
    name: registerName(officer.name),
    officer_role: roleAnswer(firm, officer),
    links: {
      self: `/company/${firm.number}/appointments/${id}`,
      officer: { appointments: `/officers/${id}/appointments` },
    },
    country_of_residence: isPerson ? 'United Kingdom' : null,
    nationality: isPerson ? 'British' : null,
    occupation: isPerson && firm.type !== 'llp' ? 'Director' : null,
    date_of_birth: isPerson
      ? {
          month: 1 + Math.floor(fractionOf(`month ${key}`) * 12),
          year: 1950 + Math.floor(fractionOf(`year ${key}`) * 45),
        }
      : null,
  })
}

/** One page of the vendor's officer list; of a real company the register file names no officers, so it is empty. */
export const officersAnswer = (
  firm: Firm,
  page: { startIndex: number; itemsPerPage: number },
): Record<string, unknown> => {
  const resigned = firm.officers.filter((officer) => officer.resignedOn !== null).length
  const items = firm.officers.map((officer, position) => officerAnswer(firm, officer, position))
  return {
    active_count: firm.officers.length - resigned,
    etag: etagOf(JSON.stringify(firm.officers)),
    items: items.slice(page.startIndex, page.startIndex + page.itemsPerPage),
    items_per_page: page.itemsPerPage,
    kind: 'officer-list',
    links: { self: `/company/${firm.number}/officers` },
    resigned_count: resigned,
    start_index: page.startIndex,
    total_results: firm.officers.length,
  }
}
