import { z } from 'zod'

const moment = z.iso.datetime().nullable()

/** How this HubSpot account is connected. `statusReason` and `failure` are sentences for people. */
export const connectionSchema = z.object({
  portalId: z.number().int(),
  portalName: z.string(),
  /** True when the companies and claims here are make-believe. */
  isSandbox: z.boolean(),
  status: z.enum(['connected', 'disconnected', 'never_installed']),
  statusReason: z.string(),
  scopes: z.array(z.string()),
  installedAt: moment,
  installedBy: z.string().nullable(),
  disconnectedAt: moment,
  /** Our copy of the account's data is deleted after this moment. */
  dataDeletedAfter: moment,
  failingSince: moment,
  failure: z.string().nullable(),
})
/** How this HubSpot account is connected. */
export type Connection = z.infer<typeof connectionSchema>

/** Answer of `GET /api/v1/connection` and `POST /api/v1/connection/disconnect`. */
export const connectionResponseSchema = z.object({ connection: connectionSchema })
/** Answer of `GET /api/v1/connection` and `POST /api/v1/connection/disconnect`. */
export type ConnectionResponse = z.infer<typeof connectionResponseSchema>

/** Body of `POST /api/v1/connection/disconnect`: the account's name or id, typed to confirm. */
export const disconnectRequestSchema = z.strictObject({
  confirm: z.string({ error: 'must be the name or the id of this HubSpot account' }).min(1).max(200),
})
/** Body of `POST /api/v1/connection/disconnect`. */
export type DisconnectRequest = z.infer<typeof disconnectRequestSchema>
