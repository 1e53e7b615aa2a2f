import { AutoGrid, Button, Select, Text, Tile } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { capitalised } from '../lead/lead-words.ts'
import { Microcopy } from '../microcopy.tsx'
import { Stack } from '../stack.tsx'
import { type CriterionDraft, checkWords, criteriaIn } from './criteria-words.ts'

type CriteriaInputProps = {
  label: string
  description: string
  value: unknown
  onInput: (value: unknown) => void
}

const needs = [
  { label: 'Must: leaves out who does not meet it', value: 'must' },
  { label: 'Nice to have: only counts', value: 'nice' },
]

type RowProps = {
  criterion: CriterionDraft
  onNeed: (need: CriterionDraft['need']) => void
  onRemove: () => void
}

const Row = ({ criterion, onNeed, onRemove }: RowProps): ReactNode => {
  const how = checkWords(criterion.check)
  return (
    <Tile compact={true}>
      <Select
        name={`criteria.${criterion.id}.need`}
        label={capitalised(criterion.text)}
        {...(how === null ? {} : { description: how })}
        value={criterion.need}
        options={needs}
        onChange={(need) => onNeed(need === 'nice' ? 'nice' : 'must')}
      />
      <Button size="xs" variant="transparent" onClick={onRemove}>
        Drop this check
      </Button>
    </Tile>
  )
}

/** Checks that were made from a description: each can be made a must or a nice one, or dropped. */
export const CriteriaInput = ({ label, description, value, onInput }: CriteriaInputProps): ReactNode => {
  const criteria = criteriaIn(value)
  const put = (id: string, changed: CriterionDraft[]): void =>
    onInput(criteria.flatMap((one) => (one.id === id ? changed : [one])))
  return (
    <Stack>
      <Stack gap="flush">
        <Text format={{ fontWeight: 'demibold' }}>{label}</Text>
        <Microcopy>
          {criteria.length === 0
            ? `${description} None is made yet; they are made at the start too.`
            : description}
        </Microcopy>
      </Stack>
      <AutoGrid columnWidth={260} flexible={true} gap="small">
        {criteria.map((criterion) => (
          <Row
            key={criterion.id}
            criterion={criterion}
            onNeed={(need) => put(criterion.id, [{ ...criterion, need }])}
            onRemove={() => put(criterion.id, [])}
          />
        ))}
      </AutoGrid>
    </Stack>
  )
}
