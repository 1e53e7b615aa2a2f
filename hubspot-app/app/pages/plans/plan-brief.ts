import type { Brief, Campaign } from '@leadwright/contract'

/** What of a campaign's brief is worth repeating: not its name, nor the records that it came from, nor that it was a preview. */
export const planBrief = ({ brief, type }: Pick<Campaign, 'brief' | 'type'>): Brief => {
  const { name: _name, launchedFromCompanyIds: _records, isPreview: _preview, ...rest } = brief
  // A type without an area keeps an empty one, which is no postcode to ask for.
  const { postcode, radiusMiles, ...placeless } = rest
  return { ...(postcode === '' ? placeless : rest), type } as Brief
}
