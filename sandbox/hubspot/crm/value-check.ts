import type { HubSpotFault } from '../errors.ts'
import type { PropertyDefinition, PropertySet } from '../schema/property-set.ts'

/** What HubSpot finds wrong with one value. */
type ValueFault = { message: string; code: string }

const maximumNoteLength = 65_536

const isTime = (value: string): boolean => /^-?\d+$/.test(value) || !Number.isNaN(Date.parse(value))

const faultOfOption = (value: string, { options, fieldType }: PropertyDefinition): ValueFault | null => {
  if (options.length === 0) return null
  const values = fieldType === 'checkbox' ? value.split(';').filter(Boolean) : [value]
  const strange = values.find((each) => !options.some((option) => option.value === each))
  if (strange === undefined) return null
  const allowed = options.map((option) => option.value).join(', ')
  return { message: `${strange} was not one of the allowed options: [${allowed}]`, code: 'INVALID_OPTION' }
}

const faultOfText = (value: string, { name }: PropertyDefinition): ValueFault | null => {
  if (name === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) {
    return { message: `Email address ${value} is invalid`, code: 'INVALID_EMAIL' }
  }
  return value.length > maximumNoteLength
    ? { message: `${name} is longer than ${maximumNoteLength} characters`, code: 'INVALID_LENGTH' }
    : null
}

const faultOfValue = (value: string, definition: PropertyDefinition): ValueFault | null => {
  if (definition.isReadOnly) {
    return {
      message: `"${definition.name}" is a read only property; its value cannot be set.`,
      code: 'READ_ONLY_VALUE',
    }
  }
  if (value === '') return null
  switch (definition.type) {
    case 'enumeration':
      return faultOfOption(value, definition)
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(value)
        ? null
        : { message: `${value} was not a valid number.`, code: 'INVALID_INTEGER' }
    case 'bool':
      return /^(true|false)$/.test(value)
        ? null
        : { message: `${value} was not a valid boolean.`, code: 'INVALID_BOOLEAN' }
    case 'date':
    case 'datetime':
      return isTime(value) ? null : { message: `${value} was not a valid date.`, code: 'INVALID_DATE' }
    case 'string':
    case 'phone_number':
      return faultOfText(value, definition)
  }
}

/** HubSpot's refusal of values that are unknown, read-only or of the wrong form, all named at once; null when all are good. */
export const faultOfValues = (
  properties: Record<string, string>,
  definitions: PropertySet,
): HubSpotFault | null => {
  const faults = Object.entries(properties).flatMap(([name, value]) => {
    const definition = definitions.find(name)
    const fault = definition
      ? faultOfValue(value, definition)
      : { message: `Property "${name}" does not exist`, code: 'PROPERTY_DOESNT_EXIST' }
    return fault ? [{ name, ...fault }] : []
  })
  if (faults.length === 0) return null
  const inWords = faults.map(({ name, message, code }) => ({ isValid: false, message, error: code, name }))
  return {
    status: 400,
    message: `Property values were not valid: ${JSON.stringify(inWords)}`,
    category: 'VALIDATION_ERROR',
    errors: faults.map(({ name, message, code }) => ({ message, code, context: { propertyName: [name] } })),
  }
}

/** Values as HubSpot keeps them: times in ISO form; a multi-select value that starts with `;` is added to what is there. */
export const keptValues = (
  properties: Record<string, string>,
  definitions: PropertySet,
  before: Record<string, string | null>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      const definition = definitions.find(name)
      if (definition?.type === 'datetime' && value !== '') {
        return [name, new Date(/^-?\d+$/.test(value) ? Number(value) : value).toISOString()]
      }
      if (definition?.fieldType !== 'checkbox' || !value.startsWith(';')) return [name, value]
      const all = [...(before[name] ?? '').split(';'), ...value.split(';')].filter(Boolean)
      return [name, [...new Set(all)].join(';')]
    }),
  )
