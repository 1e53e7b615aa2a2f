import type { Checklist, ChecklistResponse, ChecklistStep } from '@leadwright/contract'
import { call } from './call.ts'

const path = '/api/v1/checklist'

/** The first hour's checklist as it stands. Throws `CallFailure`. */
export const readChecklist = async (baseUrl: string): Promise<Checklist> =>
  (await call<ChecklistResponse>({ baseUrl, method: 'GET', path })).checklist

/** Says that limits or stages are right as they are. Throws `CallFailure`, code `not_allowed` for who is no admin. */
export const confirmStep = async (baseUrl: string, step: ChecklistStep): Promise<Checklist> =>
  (await call<ChecklistResponse>({ baseUrl, method: 'POST', path: `${path}/${step}/confirm`, body: {} }))
    .checklist

/** Puts the checklist away, or takes it out again. Throws `CallFailure`. */
export const hideChecklist = async (baseUrl: string, isHidden: boolean): Promise<Checklist> =>
  (await call<ChecklistResponse>({ baseUrl, method: 'PUT', path: `${path}/hidden`, body: { isHidden } }))
    .checklist
