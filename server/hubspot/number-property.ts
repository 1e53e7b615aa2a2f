import type { SetupRow } from '../db/repositories/crm-setups.ts'
import { ourNumberProperty } from './crm/our-properties.ts'

/** Where a portal keeps company numbers: its own property, else ours; null when ours could not be made. */
export const numberPropertyOf = (setup: SetupRow | null): string | null => {
  if (setup?.numberProperty != null) return setup.numberProperty
  const isMissing = setup?.missingProperties.some(({ name }) => name === ourNumberProperty) ?? false
  return isMissing ? null : ourNumberProperty
}
