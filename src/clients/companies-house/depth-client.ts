import type { z } from 'zod'
import type { RecordedAnswer } from '../../ports/outside-call.ts'
import { readJson } from '../read-json.ts'
import { asker, NAME, type RegisterOptions } from './client.ts'
import { chargesSchema, controllersSchema, filingHistorySchema, insolvencySchema } from './depth-schema.ts'

type Answered<T> = { items: T; answer: RecordedAnswer }

/** What the register holds of a company beside its entry. Numbers must be company numbers. Throws as `CompaniesHouse` does. */
export type CompaniesHouseDepth = {
  /** The newest hundred filings. */
  filings(number: string): Promise<Answered<z.output<typeof filingHistorySchema>>>
  charges(number: string): Promise<Answered<z.output<typeof chargesSchema>>>
  /** Persons with significant control, those of earlier times included; statements that there is none are not asked for. */
  controllers(number: string): Promise<Answered<z.output<typeof controllersSchema>>>
  insolvency(number: string): Promise<Answered<z.output<typeof insolvencySchema>>>
}

const PAGE = { items_per_page: '100' }

/** The register's client for what lies deeper than the entry, for one scope. */
export const createCompaniesHouseDepth = (options: RegisterOptions): CompaniesHouseDepth => {
  const ask = asker(options)
  const read = async <T>(
    operation: string,
    path: string,
    schema: z.ZodType<T>,
    none: T,
    parameters: Record<string, string> = PAGE,
  ): Promise<Answered<T>> => {
    const answer = await ask(operation, path, parameters)
    // A company with none of them: the register answers 404, not an empty list.
    if (answer.status === 404) return { items: none, answer }
    return { items: readJson(answer, schema, NAME, operation), answer }
  }
  const of = (number: string, subject: string) => `/company/${number}/${subject}`
  return {
    filings: (number) =>
      read('filing-history', of(number, 'filing-history'), filingHistorySchema, { items: [] }),
    charges: (number) => read('charges', of(number, 'charges'), chargesSchema, { items: [] }),
    controllers: (number) =>
      read('controllers', of(number, 'persons-with-significant-control'), controllersSchema, { items: [] }),
    insolvency: (number) => read('insolvency', of(number, 'insolvency'), insolvencySchema, { cases: [] }, {}),
  }
}
