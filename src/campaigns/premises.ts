import type { JudgedCompany } from './campaign-type.ts'

/** How a company's premises here stand to the rest of it. */
export const standings = ['independent', 'head-office', 'branch'] as const
export type Standing = (typeof standings)[number]

/**
 * Independent: one site in all; head office: several, with the registered office among those here; branch: several, the
 * registered office elsewhere. Null: its website prints no site, so that nobody can tell.
 */
export const standingOf = ({ facts, site }: JudgedCompany): Standing | null => {
  const here = facts.sites ?? []
  if (site === null || facts.placeKind !== 'site' || here.length === 0) return null
  if (here.length + (facts.sitesElsewhere ?? 0) === 1) return 'independent'
  return here.some(({ postcode }) => postcode === facts.registeredPostcode) ? 'head-office' : 'branch'
}

/** A standing inside a sentence. */
export const standingWords: Record<Standing, string> = {
  independent: 'independent with one site',
  'head-office': 'a head office with several sites',
  branch: 'a branch of a company that is registered elsewhere',
}
