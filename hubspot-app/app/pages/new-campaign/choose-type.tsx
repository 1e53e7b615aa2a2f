import {
  Alert,
  AutoGrid,
  Button,
  LoadingSpinner,
  Text,
  Tile,
  useExtensionActions,
} from '@hubspot/ui-extensions'
import { readCampaignTypes } from '@leadwright/client/before-launch.ts'
import type { CampaignType } from '@leadwright/contract'
import { whyNoLaunch } from '@leadwright/ui/launch/why-no-launch.ts'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { useAnswer } from '@leadwright/ui/use-answer.ts'
import { type ReactNode, useState } from 'react'
import { useHome } from '../frame/home-context.ts'

const TypeTile = ({ type, onChoose }: { type: CampaignType; onChoose: () => void }): ReactNode => (
  <Tile compact={true}>
    <Stack align="start">
      <Text format={{ fontWeight: 'demibold' }}>{type.title}</Text>
      <Text>{type.formText}</Text>
      <Button size="sm" onClick={onChoose}>
        {`Choose ${type.title}`}
      </Button>
    </Stack>
  </Tile>
)

/** The campaign types to choose from. Who may not launch is told so before the form is filled in. */
export const ChooseType = (): ReactNode => {
  const { baseUrl, home } = useHome()
  const { navigateToPage } = useExtensionActions<'pages'>()
  const [attempt, setAttempt] = useState(0)
  const types = useAnswer(`types ${attempt}`, () => readCampaignTypes(baseUrl))
  const whyNot = whyNoLaunch(home)
  if (types === null) return <LoadingSpinner label="Loading the types" showLabel={true} />
  if (!types.ok) return <Problem failure={types.failure} onRetry={() => setAttempt(attempt + 1)} />
  return (
    <Stack gap="medium">
      {whyNot === null ? null : (
        <Alert title={whyNot.title} variant="warning">
          {whyNot.next}
        </Alert>
      )}
      <Text>What kind of companies are you looking for?</Text>
      <AutoGrid columnWidth={320} flexible={true} gap="small">
        {types.answer.map((type) => (
          <TypeTile
            key={type.id}
            type={type}
            onChoose={() => navigateToPage({ to: '/campaigns/new', params: { type: type.id } })}
          />
        ))}
      </AutoGrid>
    </Stack>
  )
}
