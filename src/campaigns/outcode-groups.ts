import type { AreaOutcode, SearchArea } from './campaign-type.ts'

/** Neighbouring outward codes that one step asks a locally kept register about, with the distance of the nearest. */
export type OutcodeGroup = { outcodes: string[]; label: string; distanceMiles: number }

/** An outward code has about so many schools or care providers that fit. */
const LEADS_OF_AN_OUTCODE = 5
const MOST_OUTCODES_A_STEP = 10

/** The area's outward codes, nearest first, as many together as the target takes; empty when no area is searched. */
export const outcodeGroups = (area: SearchArea | null, maxResults: number): OutcodeGroup[] => {
  const all = area?.outcodes ?? []
  const size = Math.min(MOST_OUTCODES_A_STEP, Math.max(1, Math.ceil(maxResults / LEADS_OF_AN_OUTCODE)))
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    groupOf(all.slice(index * size, (index + 1) * size)),
  )
}

const groupOf = (group: AreaOutcode[]): OutcodeGroup => {
  const outcodes = group.map(({ outcode }) => outcode)
  return { outcodes, label: outcodes.join(', '), distanceMiles: group[0]?.distanceMiles ?? 0 }
}
