import { Accordion, EmptyState, Heading, Text } from '@hubspot/ui-extensions'
import type { Lead } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { Stack } from '../stack.tsx'
import { ClaimView } from './claim-view.tsx'
import { ConflictView } from './conflict-view.tsx'
import { fieldWords } from './evidence-words.ts'
import { type Claim, type FieldEvidence, groupEvidence } from './group-evidence.ts'
import { numberLabel } from './official-number.ts'

/** More values of one field than this are folded. */
const valuesInSight = 4

const Folded = ({
  title,
  claims,
  baseUrl,
}: {
  title: string
  claims: Claim[]
  baseUrl: string
}): ReactNode =>
  claims.length === 0 ? null : (
    <Accordion title={title} size="xs">
      <Stack>
        {claims.map((claim) => (
          <ClaimView key={claim.id} claim={claim} baseUrl={baseUrl} />
        ))}
      </Stack>
    </Accordion>
  )

const Field = ({ evidence, baseUrl }: { evidence: FieldEvidence; baseUrl: string }): ReactNode => {
  const { field, shown, others, conflicts } = evidence
  const [first] = shown
  const isDisputed = first !== undefined && conflicts.length > 0
  const more = shown.slice(valuesInSight)
  const rest = others.filter((claim) => !conflicts.includes(claim))
  return (
    <Stack gap="extra-small">
      <Heading>
        {field === 'companyNumber' && first !== undefined ? numberLabel(first.value) : fieldWords(field)}
      </Heading>
      {shown.length === 0 ? <Text>None of these is shown.</Text> : null}
      {isDisputed ? <ConflictView shown={first} others={conflicts} baseUrl={baseUrl} /> : null}
      {shown.slice(isDisputed ? 1 : 0, valuesInSight).map((claim) => (
        <ClaimView key={claim.id} claim={claim} baseUrl={baseUrl} />
      ))}
      <Folded title={`${more.length} more`} claims={more} baseUrl={baseUrl} />
      <Folded
        title={rest.length === 1 ? '1 other source' : `${rest.length} other sources`}
        claims={rest}
        baseUrl={baseUrl}
      />
    </Stack>
  )
}

/** The evidence of a lead by field: what is shown with where it stands, and what else was claimed. */
export const EvidenceList = ({ lead, baseUrl }: { lead: Lead; baseUrl: string }): ReactNode => {
  const groups = groupEvidence(lead.evidence)
  if (groups.length === 0) {
    return (
      <EmptyState title="No evidence" layout="vertical" reverseOrder={true}>
        <Text>No source is on record for this company.</Text>
      </EmptyState>
    )
  }
  return (
    <Stack gap="medium">
      {groups.map((evidence) => (
        <Field key={evidence.field} evidence={evidence} baseUrl={baseUrl} />
      ))}
    </Stack>
  )
}
