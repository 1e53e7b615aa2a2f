import type { CampaignType } from '../campaign-type.ts'
import { competitorVerification } from './competitor-verification.ts'
import { custom } from './custom.ts'
import { education } from './education.ts'
import { healthcare } from './healthcare.ts'
import { itMspExpansion } from './it-msp-expansion.ts'
import { itMspGaps } from './it-msp-gaps.ts'
import { locationBased } from './location-based.ts'
import { manufacturing } from './manufacturing.ts'
import { newBusinesses } from './new-businesses.ts'
import { planningApplications } from './planning-applications.ts'
import { retailOffice } from './retail-office.ts'
import { similarBusiness } from './similar-business.ts'

/** Every campaign type, in the order in which people are shown them. A new type is one file and one line here. */
export const campaignTypes: readonly CampaignType[] = [
  itMspExpansion,
  itMspGaps,
  education,
  healthcare,
  manufacturing,
  retailOffice,
  newBusinesses,
  planningApplications,
  similarBusiness,
  locationBased,
  competitorVerification,
  custom,
].map(
  // Each type knows the shape of its own inputs; outside its file they are only ever passed back to it.
  (type) => type as unknown as CampaignType,
)

/** The type with this id, or null. */
export const findCampaignType = (id: string): CampaignType | null =>
  campaignTypes.find((type) => type.id === id) ?? null
