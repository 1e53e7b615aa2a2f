import { Button, Flex, LoadingSpinner, Text, TextArea } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { Microcopy } from '../microcopy.tsx'
import { Problem } from '../problem.tsx'
import { Stack } from '../stack.tsx'
import { ListColumns } from './companies/list-columns.tsx'
import { ListTable } from './companies/list-table.tsx'
import { useCompanies } from './companies/use-companies.ts'
import type { FieldState } from './field-state.ts'

type CompaniesInputProps = {
  baseUrl: string
  name: string
  label: string
  description: string
  /** The companies that the launch checks. */
  value: unknown
  state: FieldState
  onInput: (value: unknown) => void
}

const linesWords = (count: number): string => (count === 1 ? '1 line' : `${count} lines`)

/** A list of companies: pasted, read by the server, shown line by line with what is wrong, and taken. */
export const CompaniesInput = (props: CompaniesInputProps): ReactNode => {
  const { baseUrl, label, value, state, onInput, ...rest } = props
  const list = useCompanies(baseUrl, value, onInput)
  const taken = Array.isArray(value) ? value.length : 0
  const { read } = list
  return (
    <Stack>
      <TextArea
        {...rest}
        {...state}
        label={label}
        required={true}
        rows={6}
        value={list.text}
        onInput={list.type}
      />
      <Microcopy>
        A file cannot be uploaded here: open it, copy everything in it and paste it above.
      </Microcopy>
      <Flex direction="row" gap="small" align="center">
        <Button size="sm" disabled={list.text.trim() === '' || list.isAsking} onClick={list.ask}>
          Read the list
        </Button>
        {list.isAsking ? <LoadingSpinner label="Reading the list" showLabel={true} size="xs" /> : null}
        {taken === 0 ? null : (
          <Text inline={true} format={{ fontWeight: 'bold' }}>
            {taken === 1 ? '1 company will be checked.' : `${taken} companies will be checked.`}
          </Text>
        )}
      </Flex>
      {list.failure === null ? null : <Problem failure={list.failure} onRetry={list.ask} />}
      {read === null ? null : (
        <>
          <Text>
            {read.counts.good === 0
              ? 'No line of it can be checked.'
              : `${linesWords(read.counts.good)} can be checked${read.counts.faulty === 0 ? '' : `, ${read.counts.faulty} cannot`}.`}
            {read.counts.leftOver === 0 ? '' : ` ${linesWords(read.counts.leftOver)} more were not read.`}
          </Text>
          <ListColumns read={read} onChange={list.choose} />
          <ListTable rows={read.rows} />
          {read.counts.faulty === 0 || read.counts.good === 0 || taken > 0 ? null : (
            <Flex direction="row">
              <Button size="sm" variant="primary" onClick={list.take}>
                {`Check the ${read.counts.good} good ${read.counts.good === 1 ? 'one' : 'ones'}`}
              </Button>
            </Flex>
          )}
        </>
      )}
    </Stack>
  )
}
