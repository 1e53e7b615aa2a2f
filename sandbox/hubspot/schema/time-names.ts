import type { ObjectType } from '../crm-record.ts'

/** The properties that say when a record was made and last changed: contacts and activities have names of their own. */
export const timeNames = (type: ObjectType): { created: string; modified: string } => {
  if (type === 'companies') return { created: 'createdate', modified: 'hs_lastmodifieddate' }
  if (type === 'contacts') return { created: 'createdate', modified: 'lastmodifieddate' }
  return { created: 'hs_createdate', modified: 'hs_lastmodifieddate' }
}
