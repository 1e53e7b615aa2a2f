import { Alert, Toggle } from '@hubspot/ui-extensions'
import { readContactSettings, saveContactSettings } from '@leadwright/client/contacts.ts'
import type { ContactSettingsResponse } from '@leadwright/contract'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { poundsWords } from '@leadwright/ui/pounds.ts'
import { type ReactNode, useState } from 'react'
import type { SectionProps } from './access.ts'
import { SaveRow } from './save-row.tsx'
import { Loaded, Section } from './section.tsx'
import { useSaving } from './use-saving.ts'

type Settings = ContactSettingsResponse['contacts']

const ContactsForm = ({ baseUrl, access, first }: SectionProps & { first: Settings }): ReactNode => {
  const [saved, setSaved] = useState(first)
  const [looks, setLooks] = useState(first.looksForEmails)
  const saving = useSaving([])
  const save = (): void =>
    saving.save({
      send: () => saveContactSettings(baseUrl, { looksForEmails: looks }),
      onSaved: (answer) => {
        setSaved(answer)
        setLooks((now) => (now === looks ? answer.looksForEmails : now))
      },
    })
  return (
    <>
      <Toggle
        name="looksForEmails"
        label="Look for people's e-mail addresses that a company's website does not print"
        readOnly={!access.may}
        checked={looks}
        onChange={(checked) => {
          setLooks(checked)
          saving.edited('looksForEmails')
        }}
      />
      <Microcopy>
        It costs {poundsWords(saved.mostMicroPoundsPerLead)} a lead at most ({saved.mostCallsPerLead} credits
        at Hunter), within your money limits. The company's domain and the names of its people go to Hunter;
        nothing of your HubSpot does. What Hunter does not know is guessed, and says so. Addresses from Hunter
        and guesses are deleted after 30 days. It holds for leads found from now on.
      </Microcopy>
      {saved.whyNoFinder === null ? null : (
        <Alert title="There is no key for Hunter" variant="info">
          {saved.whyNoFinder} Addresses are then only guessed. Save a key under Keys.
        </Alert>
      )}
      <SaveRow saving={saving} access={access} isChanged={looks !== saved.looksForEmails} onSave={save} />
    </>
  )
}

/** Whether addresses of people are looked for, what that costs and what leaves. */
export const ContactsSection = (props: SectionProps): ReactNode => (
  <Section
    title="Contacts"
    intro="People whom a company's website or the register names are shown on every lead. This is about their e-mail addresses."
  >
    <Loaded what="the contacts" ask={() => readContactSettings(props.baseUrl)}>
      {(settings) => <ContactsForm {...props} first={settings} />}
    </Loaded>
  </Section>
)
