import {
  Checkbox,
  Flex,
  Link,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import type { ReportRow } from '@leadwright/contract'
import { numberWords } from '@leadwright/ui/lead/official-number.ts'
import type { ReactNode } from 'react'
import { useHome } from '../../frame/home-context.ts'
import type { Choices } from './use-choices.ts'

const variants = {
  trading: 'success',
  'not-trading': 'danger',
  'not-found': 'warning',
  'same-company': 'default',
  checking: 'info',
  failed: 'danger',
  'not-checked': 'default',
} as const

const Verdict = ({ row }: { row: ReportRow }): ReactNode => (
  <Flex direction="column" gap="extra-small">
    <StatusTag variant={variants[row.verdict]}>{row.verdictText}</StatusTag>
    {row.choice === 'find' ? <StatusTag variant="info">Made a lead</StatusTag> : null}
    {row.choice === 'exclude' ? <StatusTag variant="default">Left out as competitor</StatusTag> : null}
  </Flex>
)

const Found = ({ company }: Pick<ReportRow, 'company'>): ReactNode => {
  if (company === null) return null
  const where = [company.address ?? company.postcode, company.employees && `${company.employees} people`]
  return (
    <Flex direction="column" gap="extra-small">
      <PageLink to="/leads/:leadId" params={{ leadId: company.leadId }}>
        {company.name}
      </PageLink>
      <Link href={company.registerUrl}>{numberWords(company.companyNumber)}</Link>
      {company.website === null ? null : <Link href={company.website}>{company.website}</Link>}
      <Text variant="microcopy">{where.filter(Boolean).join(' · ')}</Text>
    </Flex>
  )
}

const Known = ({ row: { inHubSpot, earlierLead } }: { row: ReportRow }): ReactNode => {
  const { portalId } = useHome()
  return (
    <>
      {inHubSpot === null ? null : (
        <Text variant="microcopy">
          <Link
            href={`https://app.hubspot.com/contacts/${portalId}/record/0-2/${encodeURIComponent(inHubSpot.id)}`}
          >
            {inHubSpot.name ?? 'Its record in HubSpot'}
          </Link>{' '}
          {inHubSpot.because}
        </Text>
      )}
      {earlierLead === null ? null : (
        <Text variant="microcopy">{`A lead already, of ${earlierLead.campaignName}.`}</Text>
      )}
    </>
  )
}

type ReportTableProps = { rows: readonly ReportRow[]; choices: Choices }

/** Every line of a list in its order: what it says, what was found, and why. */
export const ReportTable = ({ rows, choices }: ReportTableProps): ReactNode => (
  <Table density="condensed">
    <TableHead>
      <TableRow>
        <TableHeader width={240}>Your list</TableHeader>
        <TableHeader width={160}>Verdict</TableHeader>
        <TableHeader width={240}>Company</TableHeader>
        <TableHeader>Why</TableHeader>
      </TableRow>
    </TableHead>
    <TableBody>
      {rows.map((row) => (
        <TableRow key={row.line}>
          <TableCell>
            <Checkbox
              checked={choices.ticked.includes(row.line)}
              onChange={(isOn) => choices.tick([row.line], isOn)}
            >
              {`${row.line}: ${row.asked.name}`}
            </Checkbox>
          </TableCell>
          <TableCell>
            <Verdict row={row} />
          </TableCell>
          <TableCell>
            <Found company={row.company} />
          </TableCell>
          <TableCell>
            <Text>{row.sentence}</Text>
            <Known row={row} />
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
)
