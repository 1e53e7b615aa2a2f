import type { ObjectType } from '../crm-record.ts'

/** A type of records in HubSpot's words. */
export type ObjectKind = {
  type: ObjectType
  typeId: string
  singular: string
  plural: string
  /** Given when a call names no properties. */
  usualProperties: readonly string[]
}

const kinds: readonly ObjectKind[] = [
  {
    type: 'companies',
    typeId: '0-2',
    singular: 'Company',
    plural: 'Companies',
    usualProperties: ['name', 'domain'],
  },
  {
    type: 'contacts',
    typeId: '0-1',
    singular: 'Contact',
    plural: 'Contacts',
    usualProperties: ['email', 'firstname', 'lastname'],
  },
  { type: 'notes', typeId: '0-46', singular: 'Note', plural: 'Notes', usualProperties: [] },
  { type: 'tasks', typeId: '0-27', singular: 'Task', plural: 'Tasks', usualProperties: [] },
]

/** The kind that a path's word means (`companies`, `company` or `0-2`), or null. */
export const objectKind = (word: string): ObjectKind | null =>
  kinds.find(({ type, typeId, singular }) => [type, typeId, singular.toLowerCase()].includes(word)) ?? null

/** The kind of a type. */
export const kindOf = (type: ObjectType): ObjectKind => {
  const kind = objectKind(type)
  if (!kind) throw new Error(`no kind of record is called ${type}`)
  return kind
}
