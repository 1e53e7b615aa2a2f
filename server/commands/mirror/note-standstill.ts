import { AppError } from '../../../src/errors.ts'
import { ensureMirror, noteFailure } from '../../db/repositories/crm-mirrors.ts'
import type { Deps } from '../deps.ts'

/** Keeps why work on a portal's mirror stands still, in words for people, and lets the error go on its way. */
export const noteStandstill = async (
  { flow, clock }: Deps,
  portalId: number,
  error: unknown,
): Promise<never> => {
  const failure = error instanceof AppError ? sentence(error) : 'An unexpected error of ours; the log has it.'
  await ensureMirror(flow.sql, portalId)
  await noteFailure(flow.sql, portalId, failure, clock.now())
  throw error
}

const sentence = ({ message, hint }: AppError): string => (hint === null ? message : `${message} ${hint}`)
