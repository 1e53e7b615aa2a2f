import { Accordion, EmptyState, Flex, Heading, Icon, Text } from '@hubspot/ui-extensions'
import type { Lead } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { ClaimView } from './claim-view.tsx'
import { fieldWords, sourceWords } from './evidence-words.ts'
import { type Claim, type FieldEvidence, groupEvidence } from './group-evidence.ts'
import { capitalised } from './lead-words.ts'
import { numberLabel } from './official-number.ts'

/** More values of one field than this are folded. */
const valuesInSight = 4

const conflictWords = (shown: Claim, other: Claim): string =>
  `${capitalised(sourceWords(other.source))} says “${other.valueText}”, ${sourceWords(shown.source)} says “${shown.valueText}”.`

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
      <Flex direction="column" gap="small">
        {claims.map((claim) => (
          <ClaimView key={claim.id} claim={claim} baseUrl={baseUrl} />
        ))}
      </Flex>
    </Accordion>
  )

const Field = ({ evidence, baseUrl }: { evidence: FieldEvidence; baseUrl: string }): ReactNode => {
  const { field, shown, others, conflicts } = evidence
  const [first] = shown
  const more = shown.slice(valuesInSight)
  return (
    <Flex direction="column" gap="extra-small">
      <Heading>
        {field === 'companyNumber' && first !== undefined ? numberLabel(first.value) : fieldWords(field)}
      </Heading>
      {shown.length === 0 ? <Text>None of these is shown.</Text> : null}
      {shown.slice(0, valuesInSight).map((claim) => (
        <ClaimView key={claim.id} claim={claim} baseUrl={baseUrl} />
      ))}
      {first === undefined
        ? null
        : conflicts.map((other) => (
            <Flex key={other.id} direction="row" gap="extra-small" align="center">
              <Icon name="warning" color="warning" screenReaderText="Sources disagree" />
              <Text format={{ fontWeight: 'demibold' }}>{conflictWords(first, other)}</Text>
            </Flex>
          ))}
      <Folded title={`${more.length} more`} claims={more} baseUrl={baseUrl} />
      <Folded
        title={others.length === 1 ? '1 other source' : `${others.length} other sources`}
        claims={others}
        baseUrl={baseUrl}
      />
    </Flex>
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
    <Flex direction="column" gap="medium">
      {groups.map((evidence) => (
        <Field key={evidence.field} evidence={evidence} baseUrl={baseUrl} />
      ))}
    </Flex>
  )
}
