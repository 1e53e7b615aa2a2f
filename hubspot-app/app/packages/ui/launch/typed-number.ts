/** The number in a number field; null when it is empty. HubSpot's inputs may give undefined, null, NaN or '' for that. */
export const typedNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null
