import type { Connection, Viewer } from '@leadwright/contract'

/** Why nothing can be launched by this person now, and what to do about it; null when it can. */
export const whyNoLaunch = ({
  viewer,
  connection,
}: {
  viewer: Viewer
  connection: Connection
}): { title: string; next: string } | null => {
  if (connection.status !== 'connected') {
    return {
      title: connection.statusReason || 'Leadwright is not connected to this HubSpot account.',
      next: 'An admin of this HubSpot account can install Leadwright again to reconnect it.',
    }
  }
  if (viewer.mayLaunch) return null
  return {
    title: 'You may not launch lead campaigns here.',
    next: viewer.askWhom ?? 'An admin of Leadwright can allow it, in its settings.',
  }
}
