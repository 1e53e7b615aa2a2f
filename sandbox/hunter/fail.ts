import type { Response } from 'express'

/** Answers with an error as Hunter words it (`{errors: [{id, code, details}]}`). */
export const fail = (response: Response, status: number, id: string, details: string): void => {
  response.status(status).json({ errors: [{ id, code: status, details }] })
}
