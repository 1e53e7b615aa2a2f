import type { Portal } from '../../world/world.ts'
import type { CrmStore } from '../crm-store.ts'
import { personAt } from '../pages/company-fields.ts'

/** A value for the property that differs from one change to the next. */
const valueFor = (propertyName: string, change: number): string => {
  const stages = ['lead', 'salesqualifiedlead', 'opportunity', 'customer']
  switch (propertyName) {
    case 'lifecyclestage':
      return stages[change % stages.length] ?? 'lead'
    case 'phone':
      return `+44 161 496 ${String(change % 10_000).padStart(4, '0')}`
    case 'domain':
      return `burst-${change}.co.uk`
    default:
      return `Burst ${change} Ltd`
  }
}

const changeable = ['phone', 'name', 'domain', 'lifecyclestage']

/**
 * Changes the portal's companies `count` times at full speed, as a person would, one property a time and only
 * properties that `subscribed` names (any when it names none of them). Gives the number of changes made.
 */
export const burst = (
  store: CrmStore,
  portal: Portal,
  { count, subscribed }: { count: number; subscribed: readonly string[] },
): number => {
  const ids = store.records(portal, 'companies').map(({ id }) => id)
  const wanted = changeable.filter((name) => subscribed.includes(name))
  const names = wanted.length > 0 ? wanted : changeable
  if (ids.length === 0) return 0
  for (let change = 0; change < count; change += 1) {
    const id = ids[change % ids.length] ?? ''
    // Companies and properties turn at different speeds, so that each company sees each property.
    const name = names[(change + Math.floor(change / ids.length)) % names.length] ?? 'phone'
    const isSame = store.record(portal, 'companies', id)?.properties[name] === valueFor(name, change)
    const value = valueFor(name, isSame ? change + 1 : change)
    store.update(portal, 'companies', id, { [name]: value }, personAt(portal))
  }
  return count
}
