import {
  Alert,
  DescriptionList,
  DescriptionListItem,
  LoadingSpinner,
  ProgressBar,
  StatusTag,
  Text,
} from '@hubspot/ui-extensions'
import { countWords, momentWords } from '@leadwright/ui/lead/lead-words.ts'
import { Problem } from '@leadwright/ui/problem.tsx'
import type { ReactNode } from 'react'
import { Section } from '../section.tsx'
import type { Mirror, Mirroring } from './use-mirror.ts'

const states: Record<Mirror['state'], { words: string; variant: 'success' | 'info' | 'danger' }> = {
  waiting: { words: 'Waiting to start', variant: 'info' },
  importing: { words: 'Being made', variant: 'info' },
  ready: { words: 'Ready', variant: 'success' },
  failing: { words: 'Not working', variant: 'danger' },
}

const minutes = (count: number | null): string => {
  if (count === null) return ''
  return count === 1 ? ' About a minute is left.' : ` About ${count} minutes are left.`
}

const Progress = ({ mirror }: { mirror: Mirror }): ReactNode => {
  if (mirror.state === 'ready') return null
  const of = mirror.expected === null ? '' : ` of ${countWords(mirror.expected)}`
  return (
    <ProgressBar
      title="Companies copied"
      aria-label="Progress of the copy of your companies"
      value={mirror.percent}
      showPercentage={true}
      valueDescription={`${countWords(mirror.imported)}${of} companies.${minutes(mirror.minutesLeft)}`}
    />
  )
}

const moment = (iso: string | null): string => (iso === null ? 'Not yet' : momentWords(iso))

const Facts = ({ mirror }: { mirror: Mirror }): ReactNode => (
  <DescriptionList direction="row">
    <DescriptionListItem label="Companies in the copy">
      <Text>{countWords(mirror.imported)}</Text>
    </DescriptionListItem>
    <DescriptionListItem label="Complete since">
      <Text>{moment(mirror.finishedAt)}</Text>
    </DescriptionListItem>
    <DescriptionListItem label="Last compared with HubSpot">
      <Text>{moment(mirror.reconciledUntil)}</Text>
    </DescriptionListItem>
  </DescriptionList>
)

const Trouble = ({ mirror }: { mirror: Mirror }): ReactNode => (
  <>
    {mirror.failure === null ? null : (
      <Alert title={mirror.failure} variant="error">
        <Text>
          {mirror.failingSince === null ? '' : `Since ${momentWords(mirror.failingSince)}. `}
          Leadwright tries again by itself. Until then companies may be missed when duplicates are left out.
        </Text>
      </Alert>
    )}
    {mirror.missingProperties.length === 0 ? null : (
      <Alert title="Some Leadwright properties could not be made in HubSpot" variant="warning">
        {mirror.missingProperties.map(({ name, reason }) => (
          <Text key={name}>
            {name}: {reason}
          </Text>
        ))}
      </Alert>
    )}
  </>
)

/** How far our copy of the account's companies is. */
export const MirrorSection = ({ mirror, failure, retry }: Mirroring): ReactNode => (
  <Section
    title="Copy of your companies"
    intro="Leadwright keeps a copy of this account’s companies, so that what you have already is left out. HubSpot tells of changes; every night all is compared."
  >
    {mirror === null && failure === null ? (
      <LoadingSpinner label="Loading the copy’s state" showLabel={true} />
    ) : null}
    {mirror === null ? null : (
      <>
        <StatusTag variant={states[mirror.state].variant}>{states[mirror.state].words}</StatusTag>
        <Progress mirror={mirror} />
        <Facts mirror={mirror} />
        <Trouble mirror={mirror} />
      </>
    )}
    {failure === null ? null : <Problem failure={failure} onRetry={retry} />}
  </Section>
)
