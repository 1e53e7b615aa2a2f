import { Button, Flex, List, Text, TextArea } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { Microcopy } from '../microcopy.tsx'
import { Stack } from '../stack.tsx'
import type { FieldState } from './field-state.ts'

type LookAlikesInputProps = {
  name: string
  label: string
  description: string
  value: unknown
  state: FieldState
  onInput: (value: unknown) => void
}

type Company = { name?: unknown; postcode?: unknown; companyNumber?: unknown; profile?: unknown }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** "ACME LIMITED, 01234567" of one that was looked up; what is known of another one. */
const companyWords = ({ name, postcode, companyNumber, profile }: Company): string => {
  const found = typeof profile === 'object' && profile !== null ? (profile as Company) : null
  const words =
    found === null
      ? [textOf(name), textOf(companyNumber), textOf(postcode)]
      : [textOf(found.name), textOf(found.companyNumber)]
  return words.filter((word) => word !== '').join(', ') || 'A company of your HubSpot'
}

/** Companies to find more of: typed one a line, or those that were looked up, to be confirmed. */
export const LookAlikesInput = (props: LookAlikesInputProps): ReactNode => {
  const { value, state, onInput, ...field } = props
  const companies = Array.isArray(value) ? (value as Company[]) : []
  if (companies.length > 0) {
    return (
      <Stack gap="extra-small">
        <Text format={{ fontWeight: 'demibold' }}>{field.label}</Text>
        <List variant="unordered">
          {companies.map((company, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is only ever replaced as a whole
            <Text key={index}>{companyWords(company)}</Text>
          ))}
        </List>
        {state.validationMessage === undefined ? null : <Microcopy>{state.validationMessage}</Microcopy>}
        <Flex direction="row">
          <Button size="xs" variant="secondary" onClick={() => onInput('')}>
            Choose others
          </Button>
        </Flex>
      </Stack>
    )
  }
  return (
    <TextArea
      {...field}
      {...state}
      rows={3}
      placeholder="One a line, like: Acme Ltd, M1 1AA. Or a company number."
      value={textOf(value)}
      onInput={onInput}
    />
  )
}
