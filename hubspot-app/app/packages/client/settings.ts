import type {
  AuditResponse,
  DraftProfileResponse,
  ModelResponse,
  PeopleResponse,
  PersonResponse,
  ProfileRequest,
  ProfileResponse,
  RolesRequest,
  SettingsResponse,
  VendorKey,
  VendorKeyResponse,
} from '@leadwright/contract'
import { call } from './call.ts'
import { withQuery } from './query.ts'

const root = '/api/v1/settings'

type Profile = ProfileResponse['profile']
type Person = PersonResponse['person']

/** How each vendor's key stands. Throws `CallFailure`. */
export const readKeys = async (baseUrl: string): Promise<VendorKey[]> =>
  (await call<SettingsResponse>({ baseUrl, method: 'GET', path: root })).settings.keys

/** Tests a key and saves it when the vendor does not refuse it. Throws `CallFailure`, with the field `apiKey` when it does. */
export const saveKey = async (
  baseUrl: string,
  vendor: VendorKey['vendor'],
  apiKey: string,
): Promise<VendorKey> =>
  (
    await call<VendorKeyResponse>({
      baseUrl,
      method: 'PUT',
      path: `${root}/keys/${vendor}`,
      body: { apiKey },
    })
  ).key

/** Tests the key in use now. Throws `CallFailure`, code `vendor_unavailable` when the vendor does not answer. */
export const testKey = async (baseUrl: string, vendor: VendorKey['vendor']): Promise<VendorKey> =>
  (await call<VendorKeyResponse>({ baseUrl, method: 'POST', path: `${root}/keys/${vendor}/test`, body: {} }))
    .key

/** Deletes the account's own key. Throws `CallFailure`. */
export const removeKey = async (baseUrl: string, vendor: VendorKey['vendor']): Promise<VendorKey> =>
  (await call<VendorKeyResponse>({ baseUrl, method: 'DELETE', path: `${root}/keys/${vendor}` })).key

/** Which language model is asked, and what can be chosen. Throws `CallFailure`. */
export const readModel = async (baseUrl: string): Promise<ModelResponse['model']> =>
  (await call<ModelResponse>({ baseUrl, method: 'GET', path: `${root}/model` })).model

/** Chooses a model; null: the installation's. Throws `CallFailure`, with the field `model` when it can't be chosen. */
export const saveModel = async (baseUrl: string, model: string | null): Promise<ModelResponse['model']> =>
  (await call<ModelResponse>({ baseUrl, method: 'PUT', path: `${root}/model`, body: { model } })).model

/** What the team sells and to whom. Throws `CallFailure`. */
export const readProfile = async (baseUrl: string): Promise<Profile> =>
  (await call<ProfileResponse>({ baseUrl, method: 'GET', path: `${root}/profile` })).profile

/** Replaces the profile; who sends it confirms it. Throws `CallFailure`, with every refused field. */
export const saveProfile = async (baseUrl: string, body: ProfileRequest): Promise<Profile> =>
  (await call<ProfileResponse>({ baseUrl, method: 'PUT', path: `${root}/profile`, body })).profile

/** What the team's own website says of it; saves nothing. Throws `CallFailure`. */
export const draftProfile = (baseUrl: string, website: string): Promise<DraftProfileResponse> =>
  call<DraftProfileResponse>({ baseUrl, method: 'POST', path: `${root}/profile/draft`, body: { website } })

/** The people of the account and what they may do, admins first. Throws `CallFailure`. */
export const readPeople = async (baseUrl: string): Promise<Person[]> =>
  (await call<PeopleResponse>({ baseUrl, method: 'GET', path: `${root}/people` })).people

/** Says what a person may do; one whom Leadwright has not seen is added. Throws `CallFailure`, code `conflict` for the last admin. */
export const saveRoles = async (baseUrl: string, userId: number, body: RolesRequest): Promise<Person> =>
  (await call<PersonResponse>({ baseUrl, method: 'PUT', path: `${root}/people/${userId}`, body })).person

/** Who changed what, newest first, from `after` on (null: from the newest). Throws `CallFailure`. */
export const readAudit = (baseUrl: string, after: string | null): Promise<AuditResponse> =>
  call<AuditResponse>({ baseUrl, method: 'GET', path: withQuery(`${root}/audit`, { limit: 25, after }) })
