/** One choice of an enumeration. */
export type PropertyOption = { label: string; value: string; displayOrder: number; hidden: boolean }

/** A property as HubSpot defines it. `isReadOnly`: HubSpot sets it, callers may not. */
export type PropertyDefinition = {
  name: string
  label: string
  description: string
  groupName: string
  type: 'string' | 'number' | 'date' | 'datetime' | 'enumeration' | 'bool' | 'phone_number'
  fieldType: string
  options: readonly PropertyOption[]
  hasUniqueValue: boolean
  hubspotDefined: boolean
  isCalculated: boolean
  isReadOnly: boolean
  displayOrder: number
  formField: boolean
  hidden: boolean
  /** ISO times of a custom property; null for HubSpot's own. */
  createdAt: string | null
}

export type PropertyGroup = { name: string; label: string; displayOrder: number; archived: false }

/** The properties and groups of one type of records in one portal. */
export interface PropertySet {
  all(): readonly PropertyDefinition[]
  find(name: string): PropertyDefinition | null
  groups(): readonly PropertyGroup[]
  /** Adds or replaces. */
  add(definition: PropertyDefinition): void
  remove(name: string): void
  addGroup(group: PropertyGroup): void
  /** Names of the properties whose values identify a record; contact e-mail is among them. */
  uniqueNames(): readonly string[]
}

/** A set that starts with these. */
export const createPropertySet = (
  definitions: readonly PropertyDefinition[],
  firstGroups: readonly PropertyGroup[],
): PropertySet => {
  const known = new Map(definitions.map((definition) => [definition.name, definition]))
  const groups = [...firstGroups]
  return {
    all: () => [...known.values()],
    find: (name) => known.get(name) ?? null,
    groups: () => groups,
    add: (definition) => void known.set(definition.name, definition),
    remove: (name) => void known.delete(name),
    addGroup: (group) => void groups.push(group),
    uniqueNames: () => [...known.values()].filter((each) => each.hasUniqueValue).map(({ name }) => name),
  }
}
