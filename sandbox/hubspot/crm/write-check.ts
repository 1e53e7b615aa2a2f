import type { Portal } from '../../world/world.ts'
import type { CrmRecord, ObjectType } from '../crm-record.ts'
import type { CrmStore } from '../crm-store.ts'
import type { HubSpotFault } from '../errors.ts'
import type { WriteRule } from '../store/portal-settings.ts'
import { faultOfValues } from './value-check.ts'

/** One record that somebody wants to write: `before` is null when it is new. */
export type Wish = { before: CrmRecord | null; properties: Record<string, string> }

/** Where it is to be written. `claimed` collects the unique values of other rows of the same call. */
export type Target = { store: CrmStore; portal: Portal; type: ObjectType; claimed: Set<string> }

const needed: Record<ObjectType, { oneOf: readonly string[] }> = {
  companies: { oneOf: ['name', 'domain'] },
  contacts: { oneOf: ['email', 'firstname', 'lastname'] },
  notes: { oneOf: ['hs_timestamp'] },
  tasks: { oneOf: ['hs_timestamp'] },
}

const missing = (type: ObjectType, names: readonly string[]): HubSpotFault => ({
  status: 400,
  message: `Error creating ${type.toUpperCase()}. Some required properties were not set.`,
  category: 'VALIDATION_ERROR',
  context: { properties: [...names] },
  errors: [
    {
      message: `${names.join(' or ')} must be set`,
      code: 'REQUIRED_PROPERTIES_MISSING',
      context: { properties: [...names] },
    },
  ],
})

const faultOfNeeds = ({ before, properties }: Wish, type: ObjectType): HubSpotFault | null => {
  const { oneOf } = needed[type]
  const after: Record<string, string | null> = { ...before?.properties, ...properties }
  if (oneOf.some((name) => after[name]?.trim())) return null
  // A record that had none of them already may be changed elsewhere.
  const isTouched = !before || oneOf.some((name) => name in properties)
  return isTouched ? missing(type, oneOf) : null
}

const isBroken = (rule: WriteRule, { before, properties }: Wish): boolean => {
  const after: Record<string, string | null> = { ...before?.properties, ...properties }
  if (rule.when && after[rule.when.propertyName] !== rule.when.value) return false
  if (after[rule.require]?.trim()) return false
  const touched = [rule.require, ...(rule.when ? [rule.when.propertyName] : [])]
  return !before || touched.some((name) => name in properties)
}

const faultOfRules = (wish: Wish, rules: readonly WriteRule[]): HubSpotFault | null => {
  const broken = rules.filter((rule) => isBroken(rule, wish)).map(({ require: name }) => name)
  if (broken.length === 0) return null
  return {
    status: 400,
    message: `Some properties are required by this account's rules: ${broken.join(', ')}`,
    category: 'VALIDATION_ERROR',
    errors: broken.map((name) => ({
      message: `Property "${name}" is required`,
      code: 'REQUIRED_PROPERTY',
      context: { propertyName: [name] },
    })),
  }
}

const conflict = (type: ObjectType, name: string, value: string, otherId: string): HubSpotFault => {
  if (type === 'contacts' && name === 'email') {
    return {
      status: 409,
      message: `Contact already exists. Existing ID: ${otherId}`,
      category: 'CONFLICT',
    }
  }
  const message = `Cannot set ${name} to ${value}. ${otherId} already has that value.`
  return {
    status: 400,
    message,
    category: 'VALIDATION_ERROR',
    errors: [{ message, code: 'CONFLICTING_UNIQUE_VALUE', context: { propertyName: [name] } }],
  }
}

const faultOfUnique = ({ before, properties }: Wish, target: Target): HubSpotFault | null => {
  const { store, portal, type, claimed } = target
  for (const name of store.properties(portal, type).uniqueNames()) {
    const value = properties[name]
    if (!value) continue
    const owner = store.recordWith(portal, type, name, value)
    if (owner && owner.id !== before?.id) return conflict(type, name, value, owner.id)
    const claim = `${name}:${value.toLowerCase()}`
    if (claimed.has(claim)) return conflict(type, name, value, 'another input')
    claimed.add(claim)
  }
  return null
}

/** Why HubSpot refuses to write this, or null. HubSpot does not mind a second company of the same domain. */
export const faultOfWish = (wish: Wish, target: Target): HubSpotFault | null => {
  const { store, portal, type } = target
  const rules = store.settings(portal).rules.filter((rule) => rule.objectType === type)
  return (
    faultOfValues(wish.properties, store.properties(portal, type)) ??
    faultOfNeeds(wish, type) ??
    faultOfRules(wish, rules) ??
    faultOfUnique(wish, target)
  )
}
