import type { FieldFault } from '../../src/errors.ts'

/** A refusal that only HTTP knows (wrong method, media type, no signature), with its status. */
export class HttpProblem extends Error {
  readonly status: number
  readonly code: string
  readonly hint: string | null
  readonly fields: FieldFault[]
  /** Response headers that belong to it, for example `allow`. */
  readonly headers: Record<string, string>

  constructor(
    status: number,
    code: string,
    message: string,
    options: { hint?: string; fields?: FieldFault[]; headers?: Record<string, string> } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.hint = options.hint ?? null
    this.fields = options.fields ?? []
    this.headers = options.headers ?? {}
  }
}
