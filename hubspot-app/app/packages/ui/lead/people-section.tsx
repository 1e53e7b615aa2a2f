import { Button, Flex, Heading, Link, LoadingSpinner, StatusTag, Text } from '@hubspot/ui-extensions'
import { readLeadContacts } from '@leadwright/client/contacts.ts'
import type { Lead, LeadContactsResponse } from '@leadwright/contract'
import { type ReactNode, useState } from 'react'
import { Microcopy } from '../microcopy.tsx'
import { Problem } from '../problem.tsx'
import { Stack } from '../stack.tsx'
import { useAnswer } from '../use-answer.ts'
import { opened } from './claim-view.tsx'
import { type Contact, emailStatus, objectorsLine, pageOf, roleWords, sourceLine } from './contact-words.ts'
import { FirstFew } from './first-few.tsx'

/** More people than this are folded. */
const peopleInSight = 6

const keyOf = ({ name, role, email }: Contact): string => [name, role, email?.address].join(' ')

const Address = ({ contact: { email } }: { contact: Contact }): ReactNode => {
  if (email === null) return <Microcopy>No address of theirs is known.</Microcopy>
  const status = emailStatus(email)
  return (
    <Flex direction="row" gap="small" align="center" wrap={true}>
      <Text>{email.address}</Text>
      <StatusTag variant={status.variant}>{status.words}</StatusTag>
    </Flex>
  )
}

type Shown = { baseUrl: string; gatheredAt: string | null }

const Person = ({ contact, baseUrl, gatheredAt }: Shown & { contact: Contact }): ReactNode => {
  const role = roleWords(contact)
  const page = pageOf(contact)
  return (
    <Stack gap="flush">
      {contact.name === null ? null : (
        <Text format={{ fontWeight: 'demibold' }}>
          {role === null ? contact.name : `${contact.name}, ${role}`}
        </Text>
      )}
      <Address contact={contact} />
      {contact.email?.origin === 'guessed' ? <Microcopy>{contact.email.reason}</Microcopy> : null}
      <Flex direction="row" gap="small" wrap={true} align="center">
        <Text variant="microcopy" inline={true}>
          {sourceLine(contact, gatheredAt)}
        </Text>
        {page === null || !/^https?:\/\//.test(page) ? null : (
          <Link href={{ url: opened({ isSandbox: contact.isSandbox, url: page }, baseUrl), external: true }}>
            Open the source
          </Link>
        )}
      </Flex>
    </Stack>
  )
}

const People = ({ people, ...shown }: Shown & { people: Contact[] }): ReactNode => {
  const views = people.map((contact) => <Person key={keyOf(contact)} contact={contact} {...shown} />)
  return <FirstFew count={peopleInSight} lines={views} gap="small" />
}

const notLooked =
  'Addresses that its website does not print were not looked for: an admin can switch that on in the settings, under Contacts.'

const Gathered = ({ contacts, baseUrl }: { contacts: LeadContactsResponse; baseUrl: string }): ReactNode => {
  const { people, roleBoxes, objectors, notes, looksForEmails, gatheredAt } = contacts
  const shown = { baseUrl, gatheredAt }
  const lines = [objectorsLine(objectors), ...notes, looksForEmails ? null : notLooked]
  return (
    <>
      {people.length === 0 ? <Text>Neither its website nor a register names anybody.</Text> : null}
      <People people={people} {...shown} />
      {roleBoxes.length === 0 ? null : (
        <Stack gap="extra-small">
          <Text format={{ fontWeight: 'demibold' }}>Shared mailboxes</Text>
          <People people={roleBoxes} {...shown} />
        </Stack>
      )}
      {lines.map((line) => (line === null ? null : <Microcopy key={line}>{line}</Microcopy>))}
    </>
  )
}

type PeopleSectionProps = { lead: Pick<Lead, 'id'>; baseUrl: string }

/** Who can be spoken to at a lead: people with title, address and how sure it is; shared mailboxes; what may be done by law. */
export const PeopleSection = ({ lead, baseUrl }: PeopleSectionProps): ReactNode => {
  const [attempt, setAttempt] = useState(0)
  const again = (): void => setAttempt(attempt + 1)
  const outcome = useAnswer(`${lead.id} ${attempt}`, () => readLeadContacts(baseUrl, lead.id))
  return (
    <Stack>
      <Heading>People</Heading>
      {outcome === null ? <LoadingSpinner label="Loading its people" showLabel={true} /> : null}
      {outcome?.ok === false ? <Problem failure={outcome.failure} onRetry={again} /> : null}
      {outcome?.ok && outcome.answer.gatheredAt === null ? (
        <Flex direction="row" gap="small" align="center" wrap={true}>
          <Text>Its people have not been gathered yet. That follows soon after it is found.</Text>
          <Button size="sm" onClick={again}>
            Look again
          </Button>
        </Flex>
      ) : null}
      {outcome?.ok && outcome.answer.gatheredAt !== null ? (
        <Gathered contacts={outcome.answer} baseUrl={baseUrl} />
      ) : null}
      {outcome?.ok ? (
        <Microcopy>
          E-mail: {outcome.answer.basis.email}. Phone: {outcome.answer.basis.phone}.
        </Microcopy>
      ) : null}
    </Stack>
  )
}
