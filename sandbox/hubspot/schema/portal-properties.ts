import type { Portal } from '../../world/world.ts'
import type { ObjectType } from '../crm-record.ts'
import { defaultProperties } from './default-properties.data.ts'
import { defaultOptions } from './property-options.data.ts'
import {
  createPropertySet,
  type PropertyDefinition,
  type PropertyOption,
  type PropertySet,
} from './property-set.ts'

const optionsOf = (name: string, portal: Portal): PropertyOption[] => {
  const own: Record<string, readonly { value: string; label: string }[]> = {
    lifecyclestage: portal.lifecycleStages.map(({ id, label }) => ({ value: id, label })),
    hubspot_owner_id: portal.users.map(({ ownerId, firstName, lastName }) => ({
      value: ownerId,
      label: `${firstName} ${lastName}`,
    })),
  }
  return (own[name] ?? defaultOptions[name] ?? []).map((option, displayOrder) => ({
    ...option,
    displayOrder,
    hidden: false,
  }))
}

/** Everything that a definition has besides what tells it from others. */
const usual = {
  description: '',
  options: [],
  hasUniqueValue: false,
  hubspotDefined: true,
  isCalculated: false,
  isReadOnly: false,
  displayOrder: -1,
  formField: false,
  hidden: false,
  createdAt: null,
} satisfies Partial<PropertyDefinition>

const definitionOf = (line: string, groupName: string, portal: Portal): PropertyDefinition => {
  const [name = '', label = '', type = 'string', fieldType = 'text', flags = ''] = line.split('|')
  return {
    ...usual,
    name,
    label,
    groupName,
    type: type as PropertyDefinition['type'],
    fieldType,
    options: optionsOf(name, portal),
    hasUniqueValue: flags.includes('u'),
    isReadOnly: flags.includes('r'),
    isCalculated: flags.includes('c'),
  }
}

const ownDefinitions = (portal: Portal): PropertyDefinition[] =>
  portal.ownProperties.map(({ name, label }) => ({
    ...usual,
    name,
    label,
    groupName: 'companyinformation',
    type: 'string',
    fieldType: 'text',
    hubspotDefined: false,
    createdAt: '2024-02-05T09:30:00.000Z',
  }))

/** The properties that a portal starts with: HubSpot's own, with the portal's stages and owners, and its admin's. */
export const portalProperties = (portal: Portal): Record<ObjectType, PropertySet> => {
  const setOf = (type: ObjectType): PropertySet => {
    const { group, table } = defaultProperties[type]
    const lines = table.trim().split('\n')
    return createPropertySet(
      [
        ...lines.map((line) => definitionOf(line, group.name, portal)),
        ...(type === 'companies' ? ownDefinitions(portal) : []),
      ],
      [{ ...group, displayOrder: 0, archived: false }],
    )
  }
  return {
    companies: setOf('companies'),
    contacts: setOf('contacts'),
    notes: setOf('notes'),
    tasks: setOf('tasks'),
  }
}
