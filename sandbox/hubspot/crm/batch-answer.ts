import type { Response } from 'express'
import { failWith, type HubSpotFault, refuse } from '../errors.ts'

/** HubSpot takes at most this many records in one call. */
export const batchMaximum = 100

/** What one row of a batch comes to: a refusal (`missingId`: the id that does not exist), or a write yet to be done. */
export type Row<Answer> = { traceId: string | undefined } & (
  | { fault: HubSpotFault; missingId?: string }
  | { fault: null; write: () => Answer }
)

/** Refuses more inputs than allowed, and the same id twice; true when it did. */
export const refuseInputs = (response: Response, ids: readonly string[]): boolean => {
  if (ids.length > batchMaximum) {
    refuse(response, `The maximum number of inputs supported in a batch request is ${batchMaximum}`)
    return true
  }
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
  if (twice.length === 0) return false
  refuse(response, `Duplicate IDs found in batch input: [${twice.join(', ')}]. ID must be unique`)
  return true
}

/** The error of ids that do not exist, as batch answers give it. */
export const missingError = (ids: readonly string[], singular: string, traceId?: string): object => ({
  status: 'error',
  category: 'OBJECT_NOT_FOUND',
  message: `Could not get some ${singular.toUpperCase()} objects, they may be deleted or not exist. Check that ids are valid.`,
  context: { ids, ...(traceId === undefined ? {} : { objectWriteTraceId: [traceId] }) },
  errors: [],
  links: {},
})

const rowError = (fault: HubSpotFault, traceId: string | undefined): object => ({
  status: 'error',
  category: fault.category,
  message: fault.message,
  context: { ...fault.context, ...(traceId === undefined ? {} : { objectWriteTraceId: [traceId] }) },
  errors: fault.errors ?? [],
  links: {},
})

/** Answers with the results, as 207 when there are errors. */
export const answerBatch = (
  response: Response,
  results: readonly unknown[],
  errors: readonly object[],
  goodStatus: 200 | 201 = 200,
): void => {
  const at = new Date().toISOString()
  response.status(errors.length > 0 ? 207 : goodStatus).json({
    status: 'COMPLETE',
    results,
    startedAt: at,
    completedAt: at,
    ...(errors.length > 0 ? { numErrors: errors.length, errors } : {}),
  })
}

/**
 * Writes the good rows and answers. A bad row without `objectWriteTraceId` fails the whole call, and nothing is
 * written; with it, and for ids that do not exist, the others go through and HubSpot answers 207.
 */
export const writeRows = (
  response: Response,
  rows: readonly Row<object>[],
  singular: string,
  goodStatus: 200 | 201 = 200,
) => {
  const fatal = rows.find((row) => row.fault && row.traceId === undefined && row.missingId === undefined)
  if (fatal?.fault) return failWith(response, fatal.fault)
  const results: object[] = []
  const errors: object[] = []
  for (const row of rows) {
    const trace = row.traceId === undefined ? {} : { objectWriteTraceId: row.traceId }
    if (!row.fault) results.push({ ...row.write(), ...trace })
    else if (row.missingId !== undefined) errors.push(missingError([row.missingId], singular, row.traceId))
    else errors.push(rowError(row.fault, row.traceId))
  }
  answerBatch(response, results, errors, goodStatus)
}
