import type {
  ContactSettingsRequest,
  ContactSettingsResponse,
  LeadContactsResponse,
} from '@leadwright/contract'
import { call } from './call.ts'

const settingsPath = '/api/v1/settings/contacts'

/** The people of a lead. Throws `CallFailure`, code `not_found` when there is no such lead. */
export const readLeadContacts = (baseUrl: string, id: string): Promise<LeadContactsResponse> =>
  call<LeadContactsResponse>({
    baseUrl,
    method: 'GET',
    path: `/api/v1/leads/${encodeURIComponent(id)}/contacts`,
  })

/** Whether people's addresses are looked for, and what that costs. Throws `CallFailure`. */
export const readContactSettings = async (baseUrl: string): Promise<ContactSettingsResponse['contacts']> =>
  (await call<ContactSettingsResponse>({ baseUrl, method: 'GET', path: settingsPath })).contacts

/** Switches the looking for addresses on or off. Throws `CallFailure`. */
export const saveContactSettings = async (
  baseUrl: string,
  body: ContactSettingsRequest,
): Promise<ContactSettingsResponse['contacts']> =>
  (await call<ContactSettingsResponse>({ baseUrl, method: 'PUT', path: settingsPath, body })).contacts
