import { Button, Flex, ProgressBar, Text } from '@hubspot/ui-extensions'
import type { Checklist, ChecklistStep } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { Step } from './checklist/step.tsx'
import { useChecklist } from './checklist/use-checklist.ts'
import { Microcopy } from './microcopy.tsx'
import { Problem } from './problem.tsx'
import { Stack } from './stack.tsx'

/** Steps that are also done by saying that nothing has to be changed. */
const confirmable: readonly ChecklistStep[] = ['limits', 'stages']

type ChecklistViewProps = {
  baseUrl: string
  checklist: Checklist
  /** Gets the list as it is after a step was confirmed, or after it was put away or taken out. */
  onChange: (checklist: Checklist) => void
  /** A link or button to where a step is done in the app; null where there is none. Called for steps that are not done. */
  wayTo: (step: ChecklistStep) => ReactNode
}

const summaryOf = ({ steps }: Checklist): string => {
  const done = `${steps.filter(({ isDone }) => isDone).length} of ${steps.length} done`
  const needed = steps.filter((step) => step.isRequired && !step.isDone).length
  if (needed > 0)
    return needed === 1 ? `${done}; one needed step is left.` : `${done}; ${needed} needed steps are left.`
  const others = steps.filter((step) => !step.isDone).length
  if (others === 0) return `${done}.`
  return others === 1 ? `${done}; the other one is optional.` : `${done}; the other ${others} are optional.`
}

type HideProps = { checklist: Checklist; isBusy: boolean; onHide: (isHidden: boolean) => void }

/** Puts the list away or takes it out again: an admin's to do, like the steps that are confirmed. */
const Hide = ({ checklist, isBusy, onHide }: HideProps): ReactNode => {
  const admins = checklist.steps.find(({ id }) => confirmable.includes(id))
  const mayHide = admins?.youCan !== false
  return (
    <Flex direction="row" gap="small" align="center" wrap={true}>
      <Button disabled={!mayHide || isBusy} onClick={() => onHide(!checklist.isHidden)}>
        {checklist.isHidden ? 'Show the first steps' : 'Hide the first steps'}
      </Button>
      {mayHide ? null : <Microcopy>For everybody; who can: {admins?.who}.</Microcopy>}
    </Flex>
  )
}

/** The first hour's checklist: on pages and in the settings alike. It can be put away when finished, and taken out again. */
export const ChecklistView = ({ baseUrl, checklist, onChange, wayTo }: ChecklistViewProps): ReactNode => {
  const { busyWith, failure, confirm, hide } = useChecklist(baseUrl, onChange)
  const { steps, isFinished, isHidden } = checklist
  const done = steps.filter(({ isDone }) => isDone).length
  return (
    <Stack>
      {isHidden ? (
        <Text>The first steps are put away. {summaryOf(checklist)}</Text>
      ) : (
        <ProgressBar
          aria-label="Progress of the first steps"
          value={done}
          maxValue={Math.max(1, steps.length)}
          valueDescription={summaryOf(checklist)}
        />
      )}
      {(isHidden ? [] : steps).map((step, index) => (
        <Step
          key={step.id}
          step={step}
          place={index + 1}
          way={step.isDone ? null : wayTo(step.id)}
          onConfirm={confirmable.includes(step.id) ? () => confirm(step.id) : null}
          isConfirming={busyWith === step.id}
        />
      ))}
      {failure === null ? null : <Problem failure={failure} />}
      {isFinished || isHidden ? (
        <Hide checklist={checklist} isBusy={busyWith !== null} onHide={hide} />
      ) : null}
    </Stack>
  )
}
