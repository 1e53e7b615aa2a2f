import { Button, Flex, SearchInput, Text } from '@hubspot/ui-extensions'
import { readPeople } from '@leadwright/client/settings.ts'
import type { RolesRequest } from '@leadwright/contract'
import { type ReactNode, useState } from 'react'
import type { SectionProps } from '../access.ts'
import { Loaded, Section } from '../section.tsx'
import { AddPerson } from './add-person.tsx'
import { PersonRow } from './person-row.tsx'
import { nameOf, type Person } from './roles.ts'

/** So many people are drawn at first, and again at each "Show more". */
const step = 20

const withPerson = (people: readonly Person[], saved: Person): Person[] =>
  people.some(({ userId }) => userId === saved.userId)
    ? people.map((person) => (person.userId === saved.userId ? saved : person))
    : [...people, saved]

const matches = (person: Person, wanted: string): boolean =>
  `${nameOf(person)} ${person.email ?? ''} ${person.userId}`
    .toLowerCase()
    .includes(wanted.trim().toLowerCase())

const PeopleList = ({ first, ...props }: SectionProps & { first: Person[] }): ReactNode => {
  const [people, setPeople] = useState(first)
  const [view, setView] = useState({ wanted: '', count: step })
  // By user id, and here, so that what was ticked outlives a search.
  const [ticked, setTicked] = useState<Record<number, RolesRequest>>({})
  const found = people.filter((person) => matches(person, view.wanted))
  const saved = (person: Person): void => setPeople((now) => withPerson(now, person))
  return (
    <>
      {people.length > step ? (
        <SearchInput
          name="person"
          label="Find a person"
          value={view.wanted}
          onInput={(wanted) => setView({ wanted, count: step })}
        />
      ) : null}
      {found.length === 0 ? (
        <Text>{people.length === 0 ? 'Nobody has opened Leadwright yet.' : 'Nobody is called that.'}</Text>
      ) : null}
      {found.slice(0, view.count).map((person) => (
        <PersonRow
          key={person.userId}
          {...props}
          person={person}
          roles={ticked[person.userId] ?? person}
          onRoles={(roles) => setTicked((now) => ({ ...now, [person.userId]: roles }))}
          onSaved={saved}
        />
      ))}
      {found.length > view.count ? (
        <Flex direction="row">
          <Button onClick={() => setView({ ...view, count: view.count + step })}>
            Show more ({found.length - view.count} left)
          </Button>
        </Flex>
      ) : null}
      <AddPerson {...props} people={people} onSaved={saved} />
    </>
  )
}

/** Who may change settings, launch campaigns and add companies to HubSpot. */
export const PeopleSection = (props: SectionProps): ReactNode => (
  <Section
    title="Who may do what"
    intro="Admins change these settings and may do everything. Everybody who can open Leadwright may look."
  >
    <Loaded what="the people" ask={() => readPeople(props.baseUrl)}>
      {(people) => <PeopleList {...props} first={people} />}
    </Loaded>
  </Section>
)
