import { vi } from 'vitest'

/** What the server answers to one call; a function that throws is a connection that fails. */
export type Answer = (body: Record<string, unknown>) => { status: number; body: unknown }

/** A call that an extension made. */
export type Call = { method: string; path: string; query: string; body: Record<string, unknown> }

/** A success with this body. */
export const ok =
  (body: unknown, status = 200): Answer =>
  () => ({ status, body })

/** A refusal in the server's own form. */
export const refusal =
  (
    status: number,
    code: string,
    message: string,
    fields: { field: string; message: string }[] = [],
  ): Answer =>
  () => ({ status, body: { error: { code, message, hint: 'An admin can help: Ada.', fields } } })

/** The connection breaks. */
export const lost: Answer = () => {
  throw new TypeError('network')
}

/** Stands in for `hubspot.fetch`: answers by `METHOD path` (without `/api/v1`); what is not named is a mistake of the test. */
export const stageServer = (given: Record<string, Answer>) => {
  const calls: Call[] = []
  const answers = { ...given }
  const hsFetch = async (
    url: string,
    { method = 'GET', body = {} }: { method?: string; body?: Record<string, unknown> } = {},
  ): Promise<Response> => {
    const { pathname, search } = new URL(url)
    const path = pathname.replace('/api/v1', '')
    calls.push({ method, path, query: search, body })
    const answer = answers[`${method} ${path}`]
    if (answer === undefined) throw new Error(`The extension asked for ${method} ${path}.`)
    const { status, body: told } = answer(body)
    return new Response(typeof told === 'string' ? told : JSON.stringify(told), { status })
  }
  vi.stubGlobal('self', { hsFetch })
  return {
    calls,
    /** How often this was asked. */
    asked: (name: string): number => calls.filter(({ method, path }) => `${method} ${path}` === name).length,
    answer: (name: string, how: Answer): void => {
      answers[name] = how
    },
  }
}
