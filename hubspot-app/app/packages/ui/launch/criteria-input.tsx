import { Button, Flex, Select, Text } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { type CriterionDraft, checkWords, criteriaIn } from './criteria-words.ts'

type CriteriaInputProps = {
  label: string
  description: string
  value: unknown
  onInput: (value: unknown) => void
}

const needs = [
  { label: 'Must', value: 'must' },
  { label: 'Nice to have', value: 'nice' },
]

type RowProps = {
  criterion: CriterionDraft
  onNeed: (need: CriterionDraft['need']) => void
  onRemove: () => void
}

const Row = ({ criterion, onNeed, onRemove }: RowProps): ReactNode => {
  const how = checkWords(criterion.check)
  return (
    <Flex direction="column" gap="flush">
      <Text format={{ fontWeight: 'demibold' }}>{criterion.text}</Text>
      {how === null ? null : <Text variant="microcopy">{how}</Text>}
      <Flex direction="row" gap="small" align="end">
        <Select
          name={`criteria.${criterion.id}.need`}
          label={`Is it needed: ${criterion.text}`}
          value={criterion.need}
          options={needs}
          onChange={(need) => onNeed(need === 'nice' ? 'nice' : 'must')}
        />
        <Button size="xs" variant="transparent" onClick={onRemove}>
          Drop this check
        </Button>
      </Flex>
    </Flex>
  )
}

/** Checks that were made from a description: each can be made a must or a nice one, or dropped. */
export const CriteriaInput = ({ label, description, value, onInput }: CriteriaInputProps): ReactNode => {
  const criteria = criteriaIn(value)
  const put = (id: string, changed: CriterionDraft[]): void =>
    onInput(criteria.flatMap((one) => (one.id === id ? changed : [one])))
  return (
    <Flex direction="column" gap="small">
      <Flex direction="column" gap="flush">
        <Text format={{ fontWeight: 'demibold' }}>{label}</Text>
        <Text variant="microcopy">
          {criteria.length === 0
            ? `${description} None is made yet; they are made at the start too.`
            : description}
        </Text>
      </Flex>
      {criteria.map((criterion) => (
        <Row
          key={criterion.id}
          criterion={criterion}
          onNeed={(need) => put(criterion.id, [{ ...criterion, need }])}
          onRemove={() => put(criterion.id, [])}
        />
      ))}
    </Flex>
  )
}
