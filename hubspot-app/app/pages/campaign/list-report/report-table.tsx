import { Checkbox, Link, StatusTag, TableCell, TableRow, Text } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import type { ReportRow } from '@leadwright/contract'
import { type Column, HeadedTable } from '@leadwright/ui/headed-table.tsx'
import { numberWords } from '@leadwright/ui/lead/official-number.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { useHome } from '../../frame/home-context.ts'
import type { Choices } from './use-choices.ts'

const columns: readonly Column[] = [['Your list', 240], ['Verdict', 160], ['Company', 240], ['Why']]

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
  <Stack gap="extra-small">
    <StatusTag variant={variants[row.verdict]}>{row.verdictText}</StatusTag>
    {row.choice === 'find' ? <StatusTag variant="info">Made a lead</StatusTag> : null}
    {row.choice === 'exclude' ? <StatusTag variant="default">Left out as competitor</StatusTag> : null}
  </Stack>
)

const Found = ({ company }: Pick<ReportRow, 'company'>): ReactNode => {
  if (company === null) return null
  const where = [company.address ?? company.postcode, company.employees && `${company.employees} people`]
  return (
    <Stack gap="extra-small">
      <PageLink to="/leads/:leadId" params={{ leadId: company.leadId }}>
        {company.name}
      </PageLink>
      <Link href={company.registerUrl}>{numberWords(company.companyNumber)}</Link>
      {company.website === null ? null : <Link href={company.website}>{company.website}</Link>}
      <Microcopy>{where.filter(Boolean).join(' · ')}</Microcopy>
    </Stack>
  )
}

const Known = ({ row: { inHubSpot, earlierLead } }: { row: ReportRow }): ReactNode => {
  const { portalId } = useHome()
  return (
    <>
      {inHubSpot === null ? null : (
        <Microcopy>
          <Link
            href={`https://app.hubspot.com/contacts/${portalId}/record/0-2/${encodeURIComponent(inHubSpot.id)}`}
          >
            {inHubSpot.name ?? 'Its record in HubSpot'}
          </Link>{' '}
          {inHubSpot.because}
        </Microcopy>
      )}
      {earlierLead === null ? null : (
        <Microcopy>{`A lead already, of ${earlierLead.campaignName}.`}</Microcopy>
      )}
    </>
  )
}

type ReportTableProps = { rows: readonly ReportRow[]; choices: Choices }

/** Every line of a list in its order: what it says, what was found, and why. */
export const ReportTable = ({ rows, choices }: ReportTableProps): ReactNode => (
  <HeadedTable columns={columns}>
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
  </HeadedTable>
)
