import { z } from 'zod'
import { normalisePostcodeOrOutcode } from '../normalise/postcode.ts'

/** Islands with postcodes of the Royal Mail's pattern that are not in the United Kingdom: registers and maps end before them. */
const crownDependencies: Record<string, string> = {
  JE: 'Jersey',
  GY: 'Guernsey',
  IM: 'the Isle of Man',
}

const faultOf = (postcode: string | null): string | null => {
  if (postcode === null) return 'not a UK postcode; write it like M1 1AA, or its first part like M1'
  const island = crownDependencies[postcode.slice(0, 2)]
  return island === undefined
    ? null
    : `${postcode} is in ${island}, which is not in the United Kingdom: its companies are on no UK register`
}

/** A postcode, or the first part of one, around which is searched; normalised. Whether it exists is looked up at the launch. */
export const searchPostcode = z
  .string({ error: 'a UK postcode such as M1 1AA, or its first part such as M1' })
  .transform((text, context) => {
    const postcode = normalisePostcodeOrOutcode(text)
    const message = faultOf(postcode)
    if (message !== null) context.addIssue({ code: 'custom', message })
    return postcode ?? ''
  })
