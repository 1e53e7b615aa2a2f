import type { NotificationsPart } from '../app/notifications.ts'
import type { Deps } from '../commands/deps.ts'
import { readNotifications, saveNotifications } from '../commands/notifications/settings.ts'

/** The part of the application that holds what people are told. */
export const notificationsPart = ({ flow }: Pick<Deps, 'flow'>): NotificationsPart => ({
  read: (portalId) => readNotifications(flow.sql, portalId),
  save: (input) => saveNotifications(flow, input),
})
