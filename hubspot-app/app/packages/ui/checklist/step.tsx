import { Button, Flex, StatusTag, Text, Tile } from '@hubspot/ui-extensions'
import type { Checklist } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { Microcopy } from '../microcopy.tsx'
import { Stack } from '../stack.tsx'

type StepProps = {
  step: Checklist['steps'][number]
  /** From 1. */
  place: number
  /** Leads to where the step is done in the app. */
  way: ReactNode
  /** Null: this step is done by doing, not by saying so. */
  onConfirm: (() => void) | null
  isConfirming: boolean
}

const Status = ({ step }: Pick<StepProps, 'step'>): ReactNode => {
  if (step.isDone) return <StatusTag variant="success">Done</StatusTag>
  return step.isRequired ? (
    <StatusTag variant="warning">To do</StatusTag>
  ) : (
    <StatusTag variant="default" hollow={true}>
      Optional
    </StatusTag>
  )
}

/** What leads to the step's end, with the reason beside it where who looks cannot do it. */
const Ways = ({ step, way, onConfirm, isConfirming }: StepProps): ReactNode => (
  <Stack gap="extra-small">
    <Flex direction="row" gap="small" wrap={true}>
      {step.hubSpotUrl === null ? null : (
        <Button
          size="sm"
          disabled={!step.youCan}
          {...(step.youCan ? { href: { url: step.hubSpotUrl, external: true } } : {})}
        >
          Open in HubSpot
        </Button>
      )}
      {way}
      {onConfirm === null ? null : (
        <Button size="sm" disabled={!step.youCan || isConfirming} onClick={onConfirm}>
          {isConfirming ? 'Saving' : 'Fine as it is'}
        </Button>
      )}
    </Flex>
    <Microcopy>
      {step.youCan ? `Who can do it: ${step.who}.` : `You cannot do this yourself. Who can: ${step.who}.`}
    </Microcopy>
  </Stack>
)

/** One step: what it is good for, what to do and who can; a done one is one line. */
export const Step = (props: StepProps): ReactNode => {
  const { step, place } = props
  return (
    <Tile compact={true}>
      <Stack gap="extra-small">
        <Flex direction="row" gap="small" align="center" justify="between" wrap={true}>
          <Text format={{ fontWeight: 'demibold' }}>
            {place}. {step.title}
          </Text>
          <Status step={step} />
        </Flex>
        {step.isDone ? null : (
          <>
            <Text>{step.why}</Text>
            <Text>{step.how}</Text>
            <Ways {...props} />
          </>
        )}
      </Stack>
    </Tile>
  )
}
