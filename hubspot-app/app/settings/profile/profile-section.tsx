import { Input, StatusTag, TextArea } from '@hubspot/ui-extensions'
import { readProfile, saveProfile } from '@leadwright/client/settings.ts'
import { momentWords } from '@leadwright/ui/lead/lead-words.ts'
import { type ReactNode, useRef, useState } from 'react'
import type { SectionProps } from '../access.ts'
import { SaveRow } from '../save-row.tsx'
import { Loaded, Section } from '../section.tsx'
import { useSaving } from '../use-saving.ts'
import {
  type Profile,
  type ProfileDraft,
  profileDraftOf,
  profileFaults,
  profileFields,
  profileOf,
} from './profile-draft.ts'
import { useWebsiteDraft } from './use-website-draft.ts'
import { WebsiteField } from './website-field.tsx'

const Confirmed = ({ profile }: { profile: Profile }): ReactNode =>
  profile.confirmedAt === null ? (
    <StatusTag variant="warning">Nobody has confirmed this yet</StatusTag>
  ) : (
    <StatusTag variant="success">
      Confirmed by {profile.confirmedBy ?? 'somebody'} on {momentWords(profile.confirmedAt)}
    </StatusTag>
  )

type FormProps = SectionProps & { first: Profile; onDone: () => void }

const useProfile = ({ baseUrl, first, onDone }: FormProps) => {
  const [saved, setSaved] = useState(first)
  const [draft, setDraft] = useState(() => profileDraftOf(first))
  // The website's answer comes late: it must meet the form as it is then.
  const newest = useRef(draft)
  newest.current = draft
  const saving = useSaving(Object.keys(draft))
  const change = (part: Partial<ProfileDraft>): void => {
    setDraft((now) => ({ ...now, ...part }))
    for (const field of Object.keys(part)) saving.edited(field)
  }
  const reading = useWebsiteDraft(baseUrl, () => newest.current, change)
  const save = (): void =>
    saving.save({
      faults: profileFaults(draft),
      send: () => saveProfile(baseUrl, profileOf(draft)),
      onSaved: (profile) => {
        setSaved(profile)
        // What was typed while it was being saved stays.
        setDraft((now) => (now === draft ? profileDraftOf(profile) : now))
        reading.end()
        onDone()
      },
    })
  const isChanged = JSON.stringify(draft) !== JSON.stringify(profileDraftOf(saved))
  return { saved, draft, saving, reading, change, save, isChanged }
}

const ProfileForm = (props: FormProps): ReactNode => {
  const { access } = props
  const { saved, draft, saving, reading, change, save, isChanged } = useProfile(props)
  return (
    <>
      <Confirmed profile={saved} />
      <WebsiteField
        draft={draft}
        reading={reading}
        access={access}
        fieldState={saving.fieldState('website')}
        onChange={change}
      />
      {profileFields.map(({ name, label, description, rows }) => {
        const field = {
          name,
          label,
          description,
          readOnly: !access.may,
          value: draft[name],
          onInput: (text: string) => change({ [name]: text }),
          ...saving.fieldState(name),
        }
        return rows === 1 ? <Input key={name} {...field} /> : <TextArea key={name} {...field} rows={rows} />
      })}
      <SaveRow saving={saving} access={access} isChanged={isChanged} words="Confirm and save" onSave={save} />
    </>
  )
}

/** What the team sells and to whom; who saves it confirms it. `onDone`: it was saved. */
export const ProfileSection = (props: SectionProps & { onDone: () => void }): ReactNode => (
  <Section
    title="What you sell"
    intro="Who your team is and to whom it sells. Campaigns for IT firms take your services from here."
  >
    <Loaded what="the profile" ask={() => readProfile(props.baseUrl)}>
      {(profile) => <ProfileForm {...props} first={profile} />}
    </Loaded>
  </Section>
)
