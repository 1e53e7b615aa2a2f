import type { PersonResponse, RolesRequest } from '@leadwright/contract'

/** A person of the account, as the server tells it. */
export type Person = PersonResponse['person']

/** What a person may do, with the words of the form. */
export const roleWords: readonly { name: keyof RolesRequest; label: string }[] = [
  { name: 'isAdmin', label: 'Admin' },
  { name: 'mayLaunch', label: 'May launch' },
  { name: 'mayPush', label: 'May add to HubSpot' },
]

/** The roles of a person alone, as they are sent. */
export const rolesOf = ({ isAdmin, mayLaunch, mayPush }: RolesRequest): RolesRequest => ({
  isAdmin,
  mayLaunch,
  mayPush,
})

/** True when both stand for the same. */
export const areSameRoles = (one: RolesRequest, other: RolesRequest): boolean =>
  roleWords.every(({ name }) => one[name] === other[name])

/** What a person is called here. */
export const nameOf = ({ name, email, userId }: Person): string => name ?? email ?? `HubSpot user ${userId}`
