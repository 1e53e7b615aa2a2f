import { Button, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions'
import type { DecideRequest } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { Problem } from '../problem.tsx'
import { Stack } from '../stack.tsx'
import type { LeadChange } from './lead-change.ts'
import type { LeadPlace } from './lead-place.ts'
import { LeadView } from './lead-view.tsx'
import { useLead } from './use-lead.ts'

type LeadByIdProps = LeadPlace & {
  leadId: string
  /** Called after it was accepted, rejected or reopened. True: it leads elsewhere, so that the lead is not asked for anew. */
  onDecided?: (decision: DecideRequest['decision']) => unknown
  /** The way on where there is no such lead, or none any more. */
  whenMissing?: ReactNode
  /** Drawn above the lead once its name is known. */
  title?: (name: string) => ReactNode
}

/** Asks for a lead and shows it; after a change it is asked for anew while the old one stays in sight. */
export const LeadById = ({ leadId, onDecided, whenMissing, title, ...place }: LeadByIdProps): ReactNode => {
  const { lead, failure, reload } = useLead(place.baseUrl, leadId)
  if (lead === null) {
    if (failure === null) return <LoadingSpinner label="Loading the lead" showLabel={true} />
    return (
      <Stack>
        <Problem failure={failure} onRetry={reload} />
        {failure.code === 'not_found' ? whenMissing : null}
      </Stack>
    )
  }
  const change = (what: LeadChange): void => {
    const isDecision = what !== 'move' && what !== 'edit' && what !== 'decided-elsewhere'
    const isLeft = isDecision && onDecided?.(what) === true
    if (!isLeft) reload()
  }
  return (
    <Stack>
      {title?.(lead.name)}
      {failure === null ? null : (
        <Flex direction="row" gap="small" align="center">
          <Text>What you see may be out of date: {failure.message}</Text>
          <Button size="xs" onClick={reload}>
            Try again
          </Button>
        </Flex>
      )}
      <LeadView {...place} lead={lead} onChange={change} />
    </Stack>
  )
}
