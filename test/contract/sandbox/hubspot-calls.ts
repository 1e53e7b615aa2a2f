import { expect } from 'vitest'
import type { z } from 'zod'
import * as shapes from '../shapes/hubspot.ts'
import type { RunningSandbox } from './running-sandbox.ts'

/** Calls of a portal's CRM as an integration with that portal's static token makes them. */
export const crmOf = (sandbox: RunningSandbox, portalId = 90000001, token = `sandbox-token-${portalId}`) => {
  const headers = { authorization: `Bearer ${token}` }
  const call = (method: string, path: string, body?: unknown): Promise<Response> =>
    sandbox.send(method, `/hubspot${path}`, body, headers)
  return {
    call,
    /** The answer in its shape, after checking the status. */
    ask: async <T>(
      shape: z.ZodType<T>,
      status: number,
      method: string,
      path: string,
      body?: unknown,
    ): Promise<T> => {
      const response = await call(method, path, body)
      const answer = await response.json()
      expect(response.status, JSON.stringify(answer)).toBe(status)
      return shape.parse(answer)
    },
    /** A refusal: status, category and the codes of its details. */
    refused: async (method: string, path: string, body?: unknown) => {
      const response = await call(method, path, body)
      const { category, message, errors = [] } = shapes.failure.parse(await response.json())
      return { status: response.status, category, message, codes: errors.map(({ code }) => code) }
    },
  }
}

/** What a test calls a portal's CRM by. */
export type CrmCalls = ReturnType<typeof crmOf>

/** Address of a type's objects. */
export const objectsPath = (type: string): string => `/crm/objects/2026-09/${type}`

/** Makes a company over the API and gives it back. */
export const makeCompany = (crm: CrmCalls, properties: Record<string, string>) =>
  crm.ask(shapes.record, 201, 'POST', objectsPath('companies'), { properties })
