import {
  AutoGrid,
  DescriptionList,
  DescriptionListItem,
  Flex,
  Heading,
  StatusTag,
  Text,
} from '@hubspot/ui-extensions'
import type { Lead } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { Microcopy } from '../microcopy.tsx'
import { Stack } from '../stack.tsx'
import { FirstFew } from './first-few.tsx'
import { capitalised } from './lead-words.ts'

/** More filings than this are folded. */
const filingsInSight = 3

/** What the register claims in a field as people read it, the newest day first where values begin with one. */
const valuesOf = ({ evidence }: Lead, field: string): string[] =>
  evidence
    .filter((claim) => claim.field === field && claim.isShown && claim.source === 'companies-house')
    .toSorted((one, other) => other.value.localeCompare(one.value))
    .map(({ valueText }) => capitalised(valueText))

/** A lead of another register, or a company that was only checked, is not read in depth. */
const isReadInDepth = ({ companyNumber, origin, registerReadAt, registerNotes }: Lead): boolean =>
  registerReadAt !== null ||
  registerNotes.length > 0 ||
  (origin === 'campaign' && /^[A-Z0-9]{8}$/.test(companyNumber ?? ''))

const lines = (values: string[]): ReactNode[] => values.map((value) => <Text key={value}>{value}</Text>)

const Due = ({ lead, subject }: { lead: Lead; subject: 'accounts' | 'confirmation' }): ReactNode => {
  const [madeUpTo] = subject === 'accounts' ? valuesOf(lead, 'accountsMadeUpTo') : []
  const [due] = valuesOf(lead, `${subject}DueOn`)
  const isOverdue = valuesOf(lead, `${subject}Overdue`)[0] === 'Yes'
  if (madeUpTo === undefined && due === undefined) return null
  const words = [madeUpTo && `last ones made up to ${madeUpTo}`, due && `next due by ${due}`].filter(Boolean)
  return (
    <DescriptionListItem label={subject === 'accounts' ? 'Accounts' : 'Confirmation statement'}>
      <Flex direction="row" gap="small" align="center" wrap={true}>
        <Text>{capitalised(words.join(', '))}</Text>
        {isOverdue ? <StatusTag variant="danger">Overdue</StatusTag> : null}
      </Flex>
    </DescriptionListItem>
  )
}

const figures: [string, string][] = [
  ['turnover', 'Turnover'],
  ['netAssets', 'Net assets'],
  ['cash', 'Cash at bank and in hand'],
]

const claims: [string, string][] = [
  ['controller', 'Controlled by'],
  ['charges', 'Charges on its property'],
  ['insolvency', 'Insolvency'],
]

const Fields = ({ lead, fields }: { lead: Lead; fields: [string, string][] }): ReactNode =>
  fields.map(([field, label]) => {
    const values = valuesOf(lead, field)
    return values.length === 0 ? null : (
      <DescriptionListItem key={field} label={label}>
        <Stack gap="flush">{lines(values)}</Stack>
      </DescriptionListItem>
    )
  })

const Filings = ({ lead }: { lead: Lead }): ReactNode => {
  const all = lines(valuesOf(lead, 'filing'))
  if (all.length === 0) return null
  return (
    <DescriptionListItem label="Latest filings">
      <FirstFew count={filingsInSight} lines={all} />
    </DescriptionListItem>
  )
}

/** What the register of companies says beyond the entry: accounts, who controls it, charges, filings; and what it does not say. */
export const FromRegister = ({ lead }: { lead: Lead }): ReactNode => {
  if (!isReadInDepth(lead)) return null
  return (
    <Stack gap="extra-small">
      <Heading>From the register</Heading>
      {lead.registerReadAt === null && lead.registerNotes.length === 0 ? (
        <Text>Accounts, charges and filings have not been read yet.</Text>
      ) : (
        <AutoGrid columnWidth={260} flexible={true} gap="large">
          <DescriptionList direction="column">
            <Due lead={lead} subject="accounts" />
            <Due lead={lead} subject="confirmation" />
            <Fields lead={lead} fields={figures} />
          </DescriptionList>
          <DescriptionList direction="column">
            <Fields lead={lead} fields={claims} />
          </DescriptionList>
          <DescriptionList direction="column">
            <Filings lead={lead} />
          </DescriptionList>
        </AutoGrid>
      )}
      {lead.registerNotes.map((note) => (
        <Microcopy key={note}>{note}</Microcopy>
      ))}
    </Stack>
  )
}
