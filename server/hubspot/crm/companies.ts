import { z } from 'zod'
import type { Crm, CrmCompany, CrmWriteResult } from '../../../src/crm/crm.ts'
import { AppError } from '../../../src/errors.ts'
import { companyOf, readProperties, recordSchema } from './company-record.ts'
import type { NumberProperty } from './search.ts'
import { API_VERSION, read, type Transport } from './transport.ts'

/** The most inputs that HubSpot takes in one batch call. */
const BATCH_SIZE = 100

const NOT_FOUND = 'OBJECT_NOT_FOUND'

const context = z.record(z.string(), z.array(z.string())).nullish()

/** A batch: what worked, and of what did not the errors with the inputs that they are about. */
const batchSchema = z.object({
  results: z.array(recordSchema),
  errors: z
    .array(
      z.object({
        category: z.string().nullish(),
        message: z.string().nullish(),
        context,
        errors: z.array(z.object({ message: z.string().nullish(), context })).nullish(),
      }),
    )
    .nullish(),
})

type BatchError = NonNullable<z.output<typeof batchSchema>['errors']>[number]

/** Companies by id, as they are now, and changes to them, record by record. */
export const companiesOver = (
  call: Transport,
  numberProperty: NumberProperty,
): Pick<Crm, 'companies' | 'updateCompanies'> => ({
  companies: (ids) => readCompanies(call, numberProperty, ids),
  updateCompanies: async (changes) => {
    const results: CrmWriteResult[] = []
    for (const batch of inBatches(changes)) results.push(...(await updateBatch(call, numberProperty, batch)))
    return results
  },
})

const batchCall = async (call: Transport, action: 'read' | 'update', body: Record<string, unknown>) =>
  read(
    batchSchema,
    await call({
      method: 'POST',
      path: `/crm/objects/${API_VERSION}/companies/batch/${action}`,
      operation: `${action}-companies`,
      body,
    }),
    'a batch of companies',
  )

const readCompanies = async (
  call: Transport,
  numberProperty: NumberProperty,
  ids: readonly string[],
): Promise<{ found: CrmCompany[]; missing: string[] }> => {
  const ownNumber = await numberProperty()
  const found = new Map<string, CrmCompany>()
  const wanted = [...new Set(ids)]
  for (const batch of inBatches(wanted)) {
    const properties = readProperties(ownNumber)
    const { results, errors } = await batchCall(call, 'read', {
      inputs: batch.map((id) => ({ id })),
      properties,
    })
    // Only what HubSpot says is not there may be taken for gone.
    if ((errors ?? []).some(({ category }) => category !== NOT_FOUND)) {
      throw new AppError('vendor_unavailable', 'HubSpot could not read some of the companies.', {
        isRetryable: true,
      })
    }
    for (const record of results) found.set(record.id, companyOf(record, ownNumber))
  }
  return { found: [...found.values()], missing: wanted.filter((id) => !found.has(id)) }
}

type Change = { id: string; properties: Record<string, string> }

/** With a trace id an input fails alone; the answer carries only what was written, so the records are read back. */
const updateBatch = async (
  call: Transport,
  numberProperty: NumberProperty,
  changes: readonly Change[],
): Promise<CrmWriteResult[]> => {
  const inputs = changes.map((change, index) => ({ ...change, objectWriteTraceId: String(index) }))
  const { results, errors } = await batchCall(call, 'update', { inputs })
  const written = results.map(({ id }) => id)
  const { found } = await readCompanies(call, numberProperty, written)
  return inputs.map(({ id, objectWriteTraceId }): CrmWriteResult => {
    const company = found.find((one) => one.id === id)
    if (company !== undefined) return { id, ok: true, company }
    const error = (errors ?? []).find((one) => concerns(one, id, objectWriteTraceId))
    return {
      id,
      ok: false,
      reason: reasonOf(error),
      isGone: error?.category === NOT_FOUND || written.includes(id),
    }
  })
}

const concerns = (error: BatchError, id: string, traceId: string): boolean =>
  [error, ...(error.errors ?? [])].some(
    ({ context }) =>
      context?.objectWriteTraceId?.includes(traceId) ||
      context?.ids?.includes(id) ||
      context?.id?.includes(id),
  )

const reasonOf = (error: BatchError | undefined): string => {
  if (error === undefined) return 'HubSpot does not have this record any more, or said nothing about it.'
  if (error.category === NOT_FOUND) return 'HubSpot does not have this record any more.'
  const details = (error.errors ?? []).flatMap(({ message }) => message ?? [])
  return [
    ...new Set([...details, ...(details.length === 0 ? [error.message ?? 'HubSpot gave no reason.'] : [])]),
  ].join(' ')
}

const inBatches = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / BATCH_SIZE) }, (_, index) =>
    all.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE),
  )
