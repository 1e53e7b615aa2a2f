import { AutoGrid, Button, Flex, Select, Text } from '@hubspot/ui-extensions'
import type { LeadSort } from '@leadwright/contract'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import type { ReactNode } from 'react'
import type { LeadsAddress } from './address.ts'
import { SearchField } from './search-field.tsx'
import type { FilterChoices } from './use-choices.ts'

type LeadFiltersProps = {
  address: LeadsAddress
  choices: FilterChoices
  /** Goes to the first page of what the changed address finds. */
  change: (part: Partial<Pick<LeadsAddress, 'filter' | 'sort'>>) => void
}

type Option = { label: string; value: string }

const any: Option = { label: 'Any', value: '' }

const stages: Option[] = [
  { label: 'Discovery', value: 'DISCOVERY' },
  { label: 'Lead', value: 'LEAD' },
  { label: 'Prospect', value: 'PROSPECT' },
  { label: 'Opportunity', value: 'OPPORTUNITY' },
  { label: 'Customer', value: 'CUSTOMER' },
]
const verifications: Option[] = [
  { label: 'Verified', value: 'verified' },
  { label: 'Partly verified', value: 'partly' },
]
const contacts: Option[] = [
  { label: 'A phone number', value: 'phone' },
  { label: 'A website', value: 'website' },
  { label: 'An e-mail address', value: 'email' },
]
const fits: Option[] = ['40', '50', '60', '70', '80'].map((value) => ({ label: `${value} or more`, value }))
const sorts: { label: string; value: LeadSort }[] = [
  { label: 'Best fit first', value: 'fit' },
  { label: 'Newest first', value: 'newest' },
  { label: 'Nearest first', value: 'nearest' },
  { label: 'By name', value: 'name' },
]

/** The value that an address brought along stays choosable though it is not among the options. */
const withValue = (options: Option[], value: string): Option[] =>
  value === '' || options.some((option) => option.value === value)
    ? [any, ...options]
    : [any, { label: value, value }, ...options]

/** What narrows the list, and its order. */
export const LeadFilters = ({ address, choices, change }: LeadFiltersProps): ReactNode => {
  const { filter, sort } = address
  const set = (name: keyof LeadsAddress['filter'], value: string): void => {
    const { [name]: _, ...rest } = filter
    const kept = name === 'minimumFit' ? Number(value) : value
    change({ filter: (value === '' ? rest : { ...rest, [name]: kept }) as LeadsAddress['filter'] })
  }
  const choice = (name: keyof LeadsAddress['filter'], label: string, options: Option[]): ReactNode => {
    const value = String(filter[name] ?? '')
    return (
      <Select
        name={name}
        label={label}
        value={value}
        options={withValue(options, value)}
        onChange={(chosen) => set(name, String(chosen))}
      />
    )
  }
  return (
    <>
      <AutoGrid columnWidth={140} flexible={true} gap="small">
        <SearchField value={filter.search ?? ''} onSearch={(text) => set('search', text)} />
        {choice('campaignId', 'Lead campaign', choices.campaigns)}
        {choice('type', 'Kind of campaign', choices.types)}
        {choice('stage', 'Stage', stages)}
        {choice('verification', 'Verified', verifications)}
        {choice('minimumFit', 'Fit', fits)}
        {choice('has', 'Has', contacts)}
        <Select
          name="sort"
          label="Order"
          value={sort}
          options={sorts}
          onChange={(chosen) => change({ sort: chosen as LeadSort })}
        />
      </AutoGrid>
      {filter.launchedFromCompanyId === undefined ? null : (
        <Flex direction="row" gap="small" align="center">
          <Text>Only those found from one company’s record.</Text>
          <Button size="xs" onClick={() => set('launchedFromCompanyId', '')}>
            Show all
          </Button>
        </Flex>
      )}
      {choices.problem === null ? null : <Microcopy>{choices.problem}</Microcopy>}
    </>
  )
}
