import { z } from 'zod'

/** How many items one page may hold. */
export const maximumPageSize = 100

const sizeWords = `must be a whole number from 1 to ${maximumPageSize}`

/** A page size as it stands in a query string: 1-100. */
export const pageSizeSchema = z
  .string(sizeWords)
  .regex(/^\d{1,3}$/, sizeWords)
  .transform(Number)
  .refine((size) => size >= 1 && size <= maximumPageSize, sizeWords)

const cursorWords = 'must be the `nextAfter` of an earlier answer'

/** A place in a list: the `nextAfter` of an earlier answer, handed back as it was. */
export const cursorSchema = z.string(cursorWords).regex(/^[\w.:~+/=-]{1,400}$/, cursorWords)
