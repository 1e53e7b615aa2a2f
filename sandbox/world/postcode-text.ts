/** A full postcode in its parts, upper case: `M1`, `1AA`. */
export type PostcodeParts = { outcode: string; incode: string }

// Royal Mail's forms; the inward letters leave out C, I, K, M, O and V.
const full =
  /^([A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9](?:[0-9]|[ABEHMNPRV-Y])?|[0-9][A-HJKPS-UW])) ?([0-9][ABD-HJLNP-UW-Z]{2})$/
const outward = /^[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9](?:[0-9]|[ABEHMNPRV-Y])?|[0-9][A-HJKPS-UW])$/

/** Parts of a well-formed full postcode in any case and spacing, or null. Says nothing about its existence. */
export const readPostcode = (text: string): PostcodeParts | null => {
  const match = full.exec(text.toUpperCase().replace(/\s+/g, ''))
  return match?.[1] && match[2] ? { outcode: match[1], incode: match[2] } : null
}

/** A well-formed outward code in upper case, or null. */
export const readOutcode = (text: string): string | null => {
  const code = text.toUpperCase().replace(/\s+/g, '')
  return outward.test(code) ? code : null
}

/** Letters that the inward part of a postcode may end in. */
export const inwardLetters = 'ABDEFGHJLNPQRSTUWXYZ'
