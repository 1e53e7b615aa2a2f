import type { Dice } from './dice.ts'
import type { CrmCompany } from './world.ts'

// HubSpot's record ids are long numbers; each portal counts from its own start.
const firstId = (portalId: number): number => 30_000_000_000 + (portalId % 1000) * 1_000_000_000

/** The id of a portal's record by its position, from 0. */
export const recordId = (portalId: number, index: number): string => String(firstId(portalId) + index * 37)

/** A company record as HubSpot keeps it: with the properties that HubSpot itself sets. */
export const crmCompany = (
  portalId: number,
  index: number,
  properties: Record<string, string | null>,
  dice: Dice,
): CrmCompany => {
  const id = recordId(portalId, index)
  const createdAt = new Date(
    Date.UTC(2024, dice.whole(0, 20), dice.whole(1, 28), dice.whole(7, 18), dice.whole(0, 59)),
  )
  const updatedAt = new Date(createdAt.getTime() + dice.whole(0, 200) * 86_400_000)
  return {
    id,
    portalId,
    properties: {
      ...properties,
      hs_object_id: id,
      createdate: createdAt.toISOString(),
      hs_lastmodifieddate: updatedAt.toISOString(),
    },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}
