import type { Actor } from './actor.ts'

/** What people of a portal are told of, and how. */
export type NotificationsView = {
  /** Whether a launcher gets a HubSpot task when their campaign has ended with something new. */
  tasksForLaunchers: boolean
}

/** Settings of what people are told. */
export type NotificationsPart = {
  /** Throws `not_found` for an unknown portal. */
  read(portalId: number): Promise<NotificationsView>
  /** Throws `not_found`, `not_allowed` for who is no admin. */
  save(input: { actor: Actor; notifications: NotificationsView }): Promise<NotificationsView>
}
