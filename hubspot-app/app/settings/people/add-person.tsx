import { Input, Text, Tile } from '@hubspot/ui-extensions'
import { saveRoles } from '@leadwright/client/settings.ts'
import type { RolesRequest } from '@leadwright/contract'
import { Stack } from '@leadwright/ui/stack.tsx'
import { type ReactNode, useState } from 'react'
import type { SectionProps } from '../access.ts'
import { SaveRow } from '../save-row.tsx'
import { type Fault, useSaving } from '../use-saving.ts'
import { RoleBoxes } from './role-boxes.tsx'
import { nameOf, type Person } from './roles.ts'

type AddPersonProps = SectionProps & { people: readonly Person[]; onSaved: (person: Person) => void }

type Draft = { userId: string; roles: RolesRequest }

const empty: Draft = { userId: '', roles: { isAdmin: false, mayLaunch: true, mayPush: false } }

const faultsOf = ({ userId }: Draft, people: readonly Person[]): Fault[] => {
  const id = userId.trim()
  if (!/^[1-9]\d{0,14}$/.test(id))
    return [{ field: 'userId', message: 'Type the number of a HubSpot user, digits only.' }]
  const known = people.find((person) => String(person.userId) === id)
  return known === undefined
    ? []
    : [{ field: 'userId', message: `${nameOf(known)} is in the list already; change them there.` }]
}

/** Adds somebody who has not opened Leadwright yet. */
export const AddPerson = ({ baseUrl, access, people, onSaved }: AddPersonProps): ReactNode => {
  const [draft, setDraft] = useState(empty)
  const saving = useSaving(['userId'])
  const save = (): void =>
    saving.save({
      faults: faultsOf(draft, people),
      send: () => saveRoles(baseUrl, Number(draft.userId.trim()), draft.roles),
      onSaved: (person) => {
        setDraft(empty)
        onSaved(person)
      },
    })
  return (
    <Tile compact={true}>
      <Stack>
        <Text format={{ fontWeight: 'demibold' }}>Add a person</Text>
        <Input
          name="userId"
          label="HubSpot user number"
          description="It stands at the end of the address when you open the person under Users & Teams in HubSpot. Whoever has opened Leadwright once is listed above already."
          readOnly={!access.may}
          value={draft.userId}
          onInput={(userId) => {
            setDraft((now) => ({ ...now, userId }))
            saving.edited('userId')
          }}
          {...saving.fieldState('userId')}
        />
        <RoleBoxes
          of="the new person"
          roles={draft.roles}
          isReadOnly={!access.may}
          onChange={(roles) => {
            setDraft((now) => ({ ...now, roles }))
            saving.edited('roles')
          }}
        />
        <SaveRow saving={saving} access={access} isChanged={draft.userId !== ''} words="Add" onSave={save} />
      </Stack>
    </Tile>
  )
}
