import { Toggle } from '@hubspot/ui-extensions'
import { readNotifications, saveNotifications } from '@leadwright/client/notifications.ts'
import type { NotificationsResponse } from '@leadwright/contract'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { type ReactNode, useState } from 'react'
import type { SectionProps } from './access.ts'
import { SaveRow } from './save-row.tsx'
import { Loaded, Section } from './section.tsx'
import { useSaving } from './use-saving.ts'

type Notifications = NotificationsResponse['notifications']

const NotificationsForm = ({
  baseUrl,
  access,
  first,
}: SectionProps & { first: Notifications }): ReactNode => {
  const [saved, setSaved] = useState(first)
  const [draft, setDraft] = useState(first)
  const saving = useSaving([])
  const save = (): void =>
    saving.save({
      send: () => saveNotifications(baseUrl, draft),
      onSaved: (answer) => {
        setSaved(answer)
        setDraft((now) => (now === draft ? answer : now))
      },
    })
  return (
    <>
      <Toggle
        name="tasksForLaunchers"
        label="Give whoever launched a campaign a HubSpot task when it has found something new"
        readOnly={!access.may}
        checked={draft.tasksForLaunchers}
        onChange={(tasksForLaunchers) => {
          setDraft({ tasksForLaunchers })
          saving.edited('tasksForLaunchers')
        }}
      />
      <Microcopy>
        There is one open task a person, updated by later campaigns. HubSpot tells them of it as of any other
        task.
      </Microcopy>
      <SaveRow
        saving={saving}
        access={access}
        isChanged={draft.tasksForLaunchers !== saved.tasksForLaunchers}
        onSave={save}
      />
    </>
  )
}

/** What people of the account are told of. */
export const NotificationsSection = (props: SectionProps): ReactNode => (
  <Section title="Notifications" intro="What people are told of when a lead campaign has ended.">
    <Loaded what="the notifications" ask={() => readNotifications(props.baseUrl)}>
      {(notifications) => <NotificationsForm {...props} first={notifications} />}
    </Loaded>
  </Section>
)
