import { Button, Flex, StatusTag, Text, Tile } from '@hubspot/ui-extensions'
import { saveRoles } from '@leadwright/client/settings.ts'
import type { RolesRequest } from '@leadwright/contract'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import type { SectionProps } from '../access.ts'
import { useSaving } from '../use-saving.ts'
import { RoleBoxes } from './role-boxes.tsx'
import { areSameRoles, nameOf, type Person, rolesOf } from './roles.ts'

type PersonRowProps = SectionProps & {
  person: Person
  /** What is ticked now, saved or not. */
  roles: RolesRequest
  onRoles: (roles: RolesRequest) => void
  onSaved: (person: Person) => void
}

const secondLine = ({ name, email, userId }: Person): string =>
  name !== null && email !== null ? `${email} · HubSpot user ${userId}` : `HubSpot user ${userId}`

/** One person with what they may do, saved on its own. */
export const PersonRow = ({
  baseUrl,
  access,
  person,
  roles,
  onRoles,
  onSaved,
}: PersonRowProps): ReactNode => {
  const saving = useSaving([])
  const isChanged = !areSameRoles(roles, person)
  const send = { send: () => saveRoles(baseUrl, person.userId, rolesOf(roles)), onSaved }
  return (
    <Tile compact={true}>
      <Stack gap="extra-small">
        <Flex direction="row" gap="small" justify="between" align="center" wrap={true}>
          <Stack gap="flush">
            <Text format={{ fontWeight: 'demibold' }}>{nameOf(person)}</Text>
            {person.name === null && person.email === null ? null : (
              <Microcopy>{secondLine(person)}</Microcopy>
            )}
          </Stack>
          <Flex direction="row" gap="small" align="center" wrap={true}>
            <RoleBoxes
              of={nameOf(person)}
              roles={roles}
              isReadOnly={!access.may || saving.isSaving}
              onChange={(next) => {
                onRoles(next)
                saving.edited('roles')
              }}
            />
            {isChanged ? (
              <Button
                size="sm"
                variant="primary"
                disabled={!access.may || saving.isSaving}
                onClick={() => saving.save(send)}
              >
                {saving.isSaving ? 'Saving' : 'Save'}
              </Button>
            ) : null}
            {saving.isSaved && !isChanged ? <StatusTag variant="success">Saved</StatusTag> : null}
          </Flex>
        </Flex>
        {saving.failure === null ? null : <Problem failure={saving.failure} />}
      </Stack>
    </Tile>
  )
}
