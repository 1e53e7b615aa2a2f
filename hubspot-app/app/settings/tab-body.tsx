import { Button, Divider } from '@hubspot/ui-extensions'
import type { ChecklistStep, Home } from '@leadwright/contract'
import { ChecklistView } from '@leadwright/ui/checklist.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import type { SectionProps } from './access.ts'
import { ContactsSection } from './contacts-section.tsx'
import { DisconnectSection } from './disconnect-section.tsx'
import { HistorySection } from './history/history-section.tsx'
import { KeysSection } from './keys/keys-section.tsx'
import { ModelSection } from './keys/model-section.tsx'
import { LimitsSection } from './limits/limits-section.tsx'
import { MirrorSection } from './mirror/mirror-section.tsx'
import { NumberPropertySection } from './mirror/number-property-section.tsx'
import { type Mirror, useMirror } from './mirror/use-mirror.ts'
import { NotificationsSection } from './notifications-section.tsx'
import { PeopleSection } from './people/people-section.tsx'
import { ProfileSection } from './profile/profile-section.tsx'
import { Section } from './section.tsx'
import { StagesSection } from './stages/stages-section.tsx'
import type { TabId } from './tabs.ts'
import type { HomeDeeds } from './use-home.ts'

type TabBodyProps = SectionProps & {
  id: TabId
  isShown: boolean
  home: Home
  deeds: HomeDeeds
  onGo: (id: TabId) => void
}

const tabsOfStep: Partial<Record<ChecklistStep, { id: TabId; words: string }[]>> = {
  profile: [{ id: 'profile', words: 'Say what you sell' }],
  limits: [
    { id: 'limits', words: 'Look at the limits' },
    { id: 'people', words: 'Look at the people' },
  ],
  stages: [{ id: 'hubspot', words: 'Look at the stages' }],
}

const FirstSteps = ({ baseUrl, home, deeds, onGo }: TabBodyProps): ReactNode => {
  const wayTo = (step: ChecklistStep): ReactNode =>
    tabsOfStep[step]?.map(({ id, words }) => (
      <Button key={id} size="sm" variant="primary" onClick={() => onGo(id)}>
        {words}
      </Button>
    ))
  return (
    <Section
      title="First steps"
      intro="What to set up before the first lead campaign. You can stop and go on at any time."
    >
      <ChecklistView
        baseUrl={baseUrl}
        checklist={home.checklist}
        onChange={deeds.showChecklist}
        wayTo={wayTo}
      />
    </Section>
  )
}

const HubSpotTab = ({ deeds, isShown, ...props }: TabBodyProps): ReactNode => {
  const mirroring = useMirror(props.baseUrl, isShown)
  const propertyChosen = (mirror: Mirror): void => {
    mirroring.show(mirror)
    deeds.stepMayBeDone()
  }
  return (
    <Stack gap="medium">
      <StagesSection {...props} onDone={deeds.stepMayBeDone} />
      <Divider />
      {mirroring.mirror === null ? null : (
        <>
          <NumberPropertySection {...props} mirror={mirroring.mirror} onSaved={propertyChosen} />
          <Divider />
        </>
      )}
      <MirrorSection {...mirroring} />
    </Stack>
  )
}

/** What stands in one tab of the settings. */
export const TabBody = (props: TabBodyProps): ReactNode => {
  const { baseUrl, access, home, deeds } = props
  switch (props.id) {
    case 'first-steps':
      return <FirstSteps {...props} />
    case 'limits':
      return <LimitsSection baseUrl={baseUrl} access={access} onDone={deeds.stepMayBeDone} />
    case 'people':
      return <PeopleSection baseUrl={baseUrl} access={access} />
    case 'keys':
      return (
        <Stack gap="medium">
          <KeysSection baseUrl={baseUrl} access={access} />
          <Divider />
          <ModelSection baseUrl={baseUrl} access={access} />
        </Stack>
      )
    case 'contacts':
      return <ContactsSection baseUrl={baseUrl} access={access} />
    case 'profile':
      return <ProfileSection baseUrl={baseUrl} access={access} onDone={deeds.stepMayBeDone} />
    case 'hubspot':
      return <HubSpotTab {...props} />
    case 'notifications':
      return <NotificationsSection baseUrl={baseUrl} access={access} />
    case 'history':
      // Read anew whenever it is opened: what was saved in another tab stands in it.
      return props.isShown ? <HistorySection baseUrl={baseUrl} /> : null
    case 'disconnect':
      return (
        <DisconnectSection
          baseUrl={baseUrl}
          access={access}
          connection={home.connection}
          onDisconnected={deeds.showConnection}
        />
      )
  }
}
