import type { Router } from 'express'
import type { Portal } from '../../world/world.ts'
import { objectTypes } from '../crm-record.ts'
import type { CrmStore } from '../crm-store.ts'
import { portalOf } from '../gate.ts'
import { kindOf } from './object-kinds.ts'

const accountDetails = (portalId: number): object => ({
  portalId,
  accountType: 'STANDARD',
  timeZone: 'Europe/London',
  companyCurrency: 'GBP',
  additionalCurrencies: [],
  utcOffset: '+00:00',
  utcOffsetMilliseconds: 0,
  uiDomain: 'app-eu1.hubspot.com',
  dataHostingLocation: 'eu1',
})

const percentage = (usage: number, limit: number): number =>
  limit === 0 ? 100 : Math.round((usage / limit) * 100)

/** How many custom properties an account has and may have: one pool here, which every type may fill. */
const propertyLimits = (store: CrmStore, portal: Portal): object => {
  const room = Math.max(0, store.settings(portal).customPropertyRoom)
  const usageOf = objectTypes.map((type) => ({
    type,
    usage: store
      .properties(portal, type)
      .all()
      .filter(({ hubspotDefined }) => !hubspotDefined).length,
  }))
  const overallUsage = usageOf.reduce((sum, { usage }) => sum + usage, 0)
  return {
    byObjectType: usageOf.map(({ type, usage }) => {
      const { typeId, singular, plural } = kindOf(type)
      const limit = usage + room
      return {
        objectTypeId: typeId,
        singularLabel: singular,
        pluralLabel: plural,
        limit,
        usage,
        percentage: percentage(usage, limit),
      }
    }),
    overallLimit: overallUsage + room,
    overallUsage,
    overallPercentage: percentage(overallUsage, overallUsage + room),
  }
}

/** Facts about the account and its room for custom properties. */
export const addAccountRoutes = (router: Router, store: CrmStore): void => {
  router.get('/account-info/2026-09/details', (_request, response) => {
    response.json(accountDetails(portalOf(response).id))
  })
  router.get('/crm/limits/2026-09/custom-properties', (_request, response) => {
    response.json(propertyLimits(store, portalOf(response)))
  })
}
