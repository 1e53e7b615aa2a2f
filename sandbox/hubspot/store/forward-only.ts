import type { ChangeSource, CrmRecord, Properties } from '../crm-record.ts'
import type { PropertySet } from '../schema/property-set.ts'

/**
 * What is left of a change after HubSpot's rule for `lifecyclestage`: over the API a stage moves forward only (by the
 * options' order) and a backward write is left out without a word. Clearing it is allowed, and then any stage; a
 * person (CRM_UI) may do everything.
 */
export const withoutBackwardStage = (
  changes: Properties,
  record: CrmRecord,
  source: ChangeSource,
  definitions: PropertySet,
): Properties => {
  const { lifecyclestage: wanted, ...others } = changes
  if (!wanted || source.changeSource === 'CRM_UI') return changes
  const options = definitions.find('lifecyclestage')?.options ?? []
  const orderOf = (value: string | null | undefined): number =>
    options.find((option) => option.value === value)?.displayOrder ?? -1
  return orderOf(wanted) < orderOf(record.properties.lifecyclestage) ? others : changes
}
