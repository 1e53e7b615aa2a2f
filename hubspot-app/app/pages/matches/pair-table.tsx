import { Link, TableCell, TableRow, Text } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import type { Match, MatchVerdict } from '@leadwright/contract'
import { HeadedTable } from '@leadwright/ui/headed-table.tsx'
import { numberWords } from '@leadwright/ui/lead/official-number.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import type { ReactNode } from 'react'
import { useHome } from '../frame/home-context.ts'

type Side = MatchVerdict['found']

const lines = [
  { label: 'Name', apart: 'Written differently', of: ({ name }: Side) => name },
  {
    label: 'Number',
    apart: 'Not the same',
    of: ({ companyNumber }: Side) => (companyNumber === null ? null : numberWords(companyNumber)),
  },
  {
    label: 'Website',
    apart: 'Not the same',
    of: ({ website }: Side) => website?.replace(/^https?:\/\/(www\.)?|\/$/g, '') ?? null,
  },
  { label: 'Postcode', apart: 'Not the same', of: ({ postcode }: Side) => postcode },
] as const

/** How alike two values are, as far as a reader sees it. */
const stands = (one: string | null, other: string | null): 'alike' | 'apart' | 'unknown' => {
  if (one === null || other === null) return 'unknown'
  return one.toLowerCase() === other.toLowerCase() ? 'alike' : 'apart'
}

const Value = ({ value, isApart }: { value: string | null; isApart: boolean }): ReactNode =>
  value === null ? (
    <Microcopy>Not known</Microcopy>
  ) : (
    <Text format={isApart ? { fontWeight: 'bold' } : {}}>{value}</Text>
  )

const KnownAs = ({ known }: { known: Match['known'] }): ReactNode => {
  const { portalId } = useHome()
  return known.kind === 'lead' ? (
    <PageLink to="/leads/:leadId" params={{ leadId: known.id }}>
      A lead of yours
    </PageLink>
  ) : (
    <Link href={`https://app.hubspot.com/contacts/${portalId}/record/0-2/${encodeURIComponent(known.id)}`}>
      A company in HubSpot
    </Link>
  )
}

const words = { alike: 'The same', unknown: '' } as const

/** Two companies side by side; what differs is in bold. */
export const PairTable = ({ found, known }: { found: Side; known: Match['known'] }): ReactNode => (
  <HeadedTable
    columns={[['', 110], ['Found'], [<KnownAs key="known" known={known} />], ['', 120]]}
    isBordered={true}
  >
    {lines.map(({ label, apart, of }) => {
      const [one, other] = [of(found), of(known)]
      const how = stands(one, other)
      return (
        <TableRow key={label}>
          <TableCell>
            <Microcopy>{label}</Microcopy>
          </TableCell>
          <TableCell>
            <Value value={one} isApart={how === 'apart'} />
          </TableCell>
          <TableCell>
            <Value value={other} isApart={how === 'apart'} />
          </TableCell>
          <TableCell>
            <Microcopy>{how === 'apart' ? apart : words[how]}</Microcopy>
          </TableCell>
        </TableRow>
      )
    })}
  </HeadedTable>
)
