import type { NotificationsResponse } from '@leadwright/contract'
import { call } from './call.ts'

const path = '/api/v1/settings/notifications'

type Notifications = NotificationsResponse['notifications']

/** What people of the account are told of. Throws `CallFailure`. */
export const readNotifications = async (baseUrl: string): Promise<Notifications> =>
  (await call<NotificationsResponse>({ baseUrl, method: 'GET', path })).notifications

/** Sets what people are told of. Throws `CallFailure`. */
export const saveNotifications = async (baseUrl: string, body: Notifications): Promise<Notifications> =>
  (await call<NotificationsResponse>({ baseUrl, method: 'PUT', path, body })).notifications
