import * as stable from '@hubspot/ui-extensions'
import * as crm from '@hubspot/ui-extensions/crm'
import * as experimental from '@hubspot/ui-extensions/experimental'
import * as pages from '@hubspot/ui-extensions/pages'
import * as home from '@hubspot/ui-extensions/pages/home'

const nameOf = (value: unknown): string | null => {
  // Components are their names, or wrappers that carry it; compounds are functions, and their parts are properties.
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && 'displayName' in value) return String(value.displayName)
  return null
}

const partsOf = (value: unknown): unknown[] => (typeof value === 'function' ? Object.values(value) : [])

/** The names of all components of HubSpot's SDK, as they go over the wire. */
export const sdkNames = (): string[] => {
  const exported = [stable, crm, experimental, pages, home].flatMap(
    (module) => Object.values(module) as unknown[],
  )
  const names = [...exported, ...exported.flatMap(partsOf)].flatMap((value) => nameOf(value) ?? [])
  return [...new Set(names)].filter((name) => /^[A-Z]/.test(name)).sort()
}
