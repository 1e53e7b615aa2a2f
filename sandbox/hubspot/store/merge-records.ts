import type { CrmRecord, Properties } from '../crm-record.ts'

const idsWithin = (record: CrmRecord): string[] => [
  ...(record.properties.hs_merged_object_ids?.split(';').filter(Boolean) ?? []),
  record.id,
]

/**
 * The values of a record made of two: the first's, its gaps filled by the other's. `moved` counts the filled ones;
 * the ids of both, and of what was merged into them before, stand in `hs_merged_object_ids`.
 */
export const mergedProperties = (
  primary: CrmRecord,
  other: CrmRecord,
): { properties: Properties; moved: number; mergedIds: string[] } => {
  const gaps = Object.entries(other.properties).filter(([name, value]) => value && !primary.properties[name])
  const mergedIds = [...idsWithin(primary), ...idsWithin(other)]
  return {
    properties: {
      ...primary.properties,
      ...Object.fromEntries(gaps),
      hs_merged_object_ids: mergedIds.join(';'),
    },
    moved: gaps.length,
    mergedIds,
  }
}
