import type { ReadBrief } from '../../campaigns/read-brief.ts'
import { isFullPostcode } from '../../normalise/postcode.ts'
import type { Prepared, PreparePorts } from './ports.ts'

/** With the brief's own postcode twenty-five. */
const MOST_POINTS = 24

/** The addresses that a company's website prints, as points of the search. Null: none were asked for, or they are there. */
export const prepareBranches = async (
  { inputs }: ReadBrief,
  { sites }: Pick<PreparePorts, 'sites'>,
): Promise<Prepared | null> => {
  const { branchesOf, points: typed } = inputs
  const hasPoints = Array.isArray(typed) && typed.length > 0
  if (typeof branchesOf !== 'string' || branchesOf === '' || hasPoints) return null
  const outcome = await sites.read(branchesOf)
  if (outcome.kind === 'unreadable') return refused(inputs, `it cannot be read: ${outcome.reason}`)
  const { addresses, reading } = outcome.site
  const printed = addresses.filter(({ kind, postcode }) => kind === 'site' && isFullPostcode(postcode))
  const postcodes = [...new Set(printed.map(({ postcode }) => postcode))]
  if (postcodes.length === 0)
    return refused(inputs, 'no address of a branch was found on the pages that were read')
  const points = postcodes.slice(0, MOST_POINTS)
  const more = postcodes.length - points.length
  const notes = [
    `${reading.domain} prints ${postcodes.length} ${postcodes.length === 1 ? 'address' : 'addresses'} of its own on the ${reading.pagesRead} pages read: ${points.join(', ')}.`,
    ...(more > 0 ? [`Only the first ${MOST_POINTS} are searched around; ${more} are left out.`] : []),
  ]
  return { inputs: { ...inputs, points }, notes, faults: [] }
}

const refused = (inputs: Record<string, unknown>, message: string): Prepared => ({
  inputs,
  notes: [],
  faults: [
    { field: 'inputs.branchesOf', message: `${message.replace(/\.$/, '')}; type the postcodes instead` },
  ],
})
