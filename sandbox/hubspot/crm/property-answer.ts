import type { PropertyDefinition } from '../schema/property-set.ts'

/** HubSpot's own properties have been there for ever. */
const longAgo = '2019-08-06T02:41:08.029Z'

/** A property in the form of HubSpot's Property model. */
export const propertyAnswer = (definition: PropertyDefinition): object => {
  const { isCalculated, isReadOnly, createdAt, ...rest } = definition
  return {
    ...rest,
    calculated: isCalculated,
    externalOptions: definition.name === 'hubspot_owner_id',
    archived: false,
    createdAt: createdAt ?? longAgo,
    updatedAt: createdAt ?? longAgo,
    modificationMetadata: {
      archivable: !definition.hubspotDefined,
      readOnlyDefinition: definition.hubspotDefined,
      readOnlyValue: isReadOnly,
    },
  }
}
