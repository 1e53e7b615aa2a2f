/** A call that HubSpot would not carry out, with the status and the words that the extension gets. */
export class Refusal extends Error {
  readonly status: number
  readonly category: string

  constructor(status: number, category: string, message: string) {
    super(message)
    this.status = status
    this.category = category
  }

  /** The body of the answer, in the shape of HubSpot's own errors. */
  toBody(): string {
    return JSON.stringify({ status: 'error', category: this.category, message: this.message })
  }
}
