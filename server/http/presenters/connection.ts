import type { Connection } from '@leadwright/contract'
import type { ConnectionView } from '../../app/connection.ts'

const text = (moment: Date | null): string | null => moment?.toISOString() ?? null

/** A connection as the contract has it: moments as ISO text. */
export const presentConnection = (connection: ConnectionView, isSandbox: boolean): Connection => ({
  ...connection,
  isSandbox,
  installedAt: text(connection.installedAt),
  disconnectedAt: text(connection.disconnectedAt),
  dataDeletedAfter: text(connection.dataDeletedAfter),
  failingSince: text(connection.failingSince),
})
