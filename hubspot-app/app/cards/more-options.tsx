import { Accordion, Flex, NumberInput, Select } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import type { Launch } from './use-launch.ts'

/** Whether a field is wrong, and what to do about it. */
export type FieldState = { error: boolean; validationMessage?: string }

type MoreOptionsProps = {
  form: Pick<Launch, 'draft' | 'change'>
  fieldOf: (field: string) => FieldState
  /** The type's own inputs that it can do without. */
  children: ReactNode
}

const knownCompanies = [
  { label: 'Leave out', value: 'leave-out' },
  { label: 'Show, marked', value: 'show-marked' },
]

/** What most launches leave as it is. */
export const MoreOptions = ({ form, fieldOf, children }: MoreOptionsProps): ReactNode => {
  const { draft, change } = form
  return (
    <Accordion title="More options">
      <Flex direction="column" gap="small">
        <NumberInput
          name="maxResults"
          label="Find at most"
          min={1}
          max={500}
          {...(draft.maxResults === null ? {} : { value: draft.maxResults })}
          onChange={(maxResults) => change({ maxResults: maxResults ?? null })}
          {...fieldOf('maxResults')}
        />
        <Select
          name="alreadyInHubSpot"
          label="Companies that HubSpot has already"
          value={draft.alreadyInHubSpot}
          options={knownCompanies}
          onChange={(value) => change({ alreadyInHubSpot: value === 'show-marked' ? value : 'leave-out' })}
          {...fieldOf('alreadyInHubSpot')}
        />
        {children}
      </Flex>
    </Accordion>
  )
}
