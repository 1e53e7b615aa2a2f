import { Flex, Link, ScoreCircle, StatusTag, Tag, Text } from '@hubspot/ui-extensions'
import type { Lead } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { Microcopy } from '../microcopy.tsx'
import { Stack } from '../stack.tsx'
import type { LeadChange } from './lead-change.ts'
import type { LeadPlace } from './lead-place.ts'
import { momentWords, stageWords, verificationWords } from './lead-words.ts'
import { numberWords } from './official-number.ts'
import { ReviewSection } from './review-section.tsx'

type LeadHeadProps = LeadPlace & {
  lead: Lead
  onDecided: (change: Exclude<LeadChange, 'move' | 'edit'>) => void
}

/** What it is officially: `HILLTOP SCHOOL LIMITED · 04123456 · Active`. */
const identityWords = ({ legalName, companyNumber, companyStatusText }: Lead): string => {
  if (companyNumber === null) return 'Not found on a register.'
  return [legalName, numberWords(companyNumber), companyStatusText]
    .filter((part) => part !== null)
    .join(' · ')
}

const Signs = ({ lead, portalId }: { lead: Lead; portalId: number }): ReactNode => {
  const { words, variant } = verificationWords[lead.verification]
  return (
    <Flex direction="row" gap="small" wrap={true} align="center">
      <StatusTag variant={variant}>{words}</StatusTag>
      {lead.origin === 'check' ? null : <Tag inline={true}>Stage: {stageWords(lead.stage)}</Tag>}
      {lead.isSandbox ? (
        <Tag variant="warning" inline={true}>
          Sandbox: make-believe
        </Tag>
      ) : null}
      {lead.hubspotCompanyId === null ? (
        <Text inline={true}>Not in HubSpot</Text>
      ) : (
        <Link
          href={`https://app.hubspot.com/contacts/${portalId}/record/0-2/${encodeURIComponent(lead.hubspotCompanyId)}`}
        >
          {lead.hubspotStage === null ? 'Open in HubSpot' : `Open in HubSpot (${lead.hubspotStage})`}
        </Link>
      )}
    </Flex>
  )
}

const Origin = ({ lead }: { lead: Lead }): ReactNode =>
  lead.origin === 'check' ? (
    <Microcopy>
      Checked on {momentWords(lead.createdAt)}. A check looks at the register and the company's own website;
      it gives no fit, and there is nothing to review.
    </Microcopy>
  ) : (
    <Microcopy>
      Found on {momentWords(lead.createdAt)} by the lead campaign {lead.campaignName}.
    </Microcopy>
  )

/** Who it is, how far it is proved, how well it fits, and what was decided, at one glance. */
export const LeadHead = ({ lead, onDecided, ...place }: LeadHeadProps): ReactNode => (
  <Stack>
    <Flex direction="row" gap="medium" align="center">
      {lead.score === null ? null : <ScoreCircle score={Math.round(lead.score)} />}
      <Stack gap="extra-small">
        <Text format={{ fontWeight: 'demibold' }}>{identityWords(lead)}</Text>
        <Signs lead={lead} portalId={place.portalId} />
        {lead.score === null ? null : (
          <Text>
            Fit {Math.round(lead.score)} of 100: {lead.reasons.join(' · ')}
          </Text>
        )}
        {lead.verificationReasons.map((reason) => (
          <Text variant="microcopy" key={reason}>
            {reason}
          </Text>
        ))}
        <Origin lead={lead} />
      </Stack>
    </Flex>
    {lead.origin === 'check' ? null : <ReviewSection {...place} lead={lead} onDecided={onDecided} />}
  </Stack>
)
