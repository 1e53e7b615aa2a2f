import { hashText } from '../../seeded-random.ts'
import type { CrmChange, ObjectType } from '../crm-store.ts'
import type { Subscription, WebhookConfig } from '../oauth/app-registration.ts'

/** An event as HubSpot posts it, but for its id and its attempt number, which the sending adds. */
export type WebhookEvent = {
  subscriptionId: number
  portalId: number
  appId: number
  occurredAt: number
  subscriptionType: string
  objectId: number
  changeSource: string
  sourceId: string
} & Record<string, unknown>

/** HubSpot's words for the types of records: in subscriptions, and as type ids in events. */
const objectTypes: Record<ObjectType, { singular: string; typeId: string }> = {
  companies: { singular: 'company', typeId: '0-2' },
  contacts: { singular: 'contact', typeId: '0-1' },
  notes: { singular: 'note', typeId: '0-46' },
  tasks: { singular: 'task', typeId: '0-27' },
}

/** A seven-digit number that stays the same as long as the subscription does. */
const subscriptionIdOf = (text: string): number => 1_000_000 + (hashText(text) % 9_000_000)

const isFor = (subscription: Subscription, change: CrmChange): boolean =>
  subscription.active &&
  subscription.objectType === objectTypes[change.objectType].singular &&
  subscription.subscriptionType === `object.${change.kind}` &&
  (change.kind !== 'propertyChange' || subscription.propertyName === change.propertyName)

/** What an event says beyond who, when and what; HubSpot tells no other property of the record. */
const detailsOf = (change: CrmChange): Record<string, unknown> => {
  switch (change.kind) {
    case 'creation':
      return { changeFlag: 'CREATED' }
    case 'deletion':
      return { changeFlag: 'DELETED' }
    case 'propertyChange':
      return { propertyName: change.propertyName, propertyValue: change.propertyValue }
    case 'merge':
      return {
        objectId: Number(change.newObjectId),
        primaryObjectId: Number(change.primaryObjectId),
        mergedObjectIds: change.mergedObjectIds.map(Number),
        newObjectId: Number(change.newObjectId),
        numberOfPropertiesMoved: change.numberOfPropertiesMoved,
      }
    default:
      return {}
  }
}

const eventOf = (change: CrmChange, subscriptionType: string, key: string, appId: number): WebhookEvent => ({
  subscriptionId: subscriptionIdOf(key),
  portalId: change.portalId,
  appId,
  occurredAt: change.occurredAtMs,
  subscriptionType,
  objectId: Number(change.objectId),
  ...(subscriptionType.startsWith('object.') ? { objectTypeId: objectTypes[change.objectType].typeId } : {}),
  ...detailsOf(change),
  changeSource: change.source.changeSource,
  sourceId: change.source.sourceId,
})

/** The events that a change brings the app: one for each active subscription that it meets, usually none or one. */
export const eventsOf = (change: CrmChange, config: WebhookConfig, appId: number): WebhookEvent[] => {
  const ofObjects = config.subscriptions
    .filter((subscription) => isFor(subscription, change))
    .map(({ subscriptionType, objectType, propertyName }) =>
      eventOf(change, subscriptionType, `${subscriptionType}:${objectType}:${propertyName ?? ''}`, appId),
    )
  const ofHub = config.hubEvents
    .filter(({ active, subscriptionType }) => active && subscriptionType === `contact.${change.kind}`)
    .filter(() => change.kind === 'privacyDeletion')
    .map(({ subscriptionType }) => eventOf(change, subscriptionType, subscriptionType, appId))
  return [...ofObjects, ...ofHub]
}
