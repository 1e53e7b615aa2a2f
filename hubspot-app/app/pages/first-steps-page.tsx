import { Text } from '@hubspot/ui-extensions'
import { PageLink, PageTitle } from '@hubspot/ui-extensions/pages'
import type { ChecklistStep } from '@leadwright/contract'
import { ChecklistView } from '@leadwright/ui/checklist.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { useHome } from './frame/home-context.ts'

/** The way to where a step is done; the card is added in HubSpot, whose address stands in the list. */
const wayTo = (step: ChecklistStep): ReactNode => {
  if (step === 'card') return null
  if (step === 'campaign') return <PageLink to="/campaigns/new">Start a lead campaign</PageLink>
  return (
    <Text inline={true}>
      In HubSpot: Settings &gt; Integrations &gt; Connected apps &gt; Leadwright &gt; Settings.
    </Text>
  )
}

/** The first hour's checklist. */
export const FirstStepsPage = (): ReactNode => {
  const { baseUrl, home, putHome } = useHome()
  return (
    <Stack gap="medium">
      <PageTitle>First steps</PageTitle>
      <ChecklistView
        baseUrl={baseUrl}
        checklist={home.checklist}
        onChange={(checklist) => putHome({ ...home, checklist })}
        wayTo={wayTo}
      />
    </Stack>
  )
}
