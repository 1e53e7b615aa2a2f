/** What HubSpot tells us by itself. */
export type WebhooksPart = {
  /** Stores the raw body of a webhook whose signature was checked; it is read later, in a job. Throws `database` only. */
  receive(body: Uint8Array): Promise<void>
}
