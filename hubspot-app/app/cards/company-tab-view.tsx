import { EmptyState, LoadingSpinner, Text, useExtensionContext } from '@hubspot/ui-extensions'
import { LeadById } from '@leadwright/ui/lead/lead-by-id.tsx'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { CheckPart } from './check-part.tsx'
import { ConnectionPart } from './connection-part.tsx'
import { useRecord } from './use-record.ts'

/** The roomy card on a company's record: everything that is known of it, as the lead's page shows it. */
export const CompanyTab = (): ReactNode => {
  const { crm, variables } = useExtensionContext<'crm.record.tab'>()
  const baseUrl = String(variables?.API_BASE_URL ?? '')
  const card = useRecord(baseUrl, String(crm.objectId))
  const { record } = card
  if (record === null) {
    if (card.failure !== null) return <Problem failure={card.failure} onRetry={card.refresh} />
    return <LoadingSpinner label="Asking Leadwright" showLabel={true} />
  }
  const { company, viewer, connection } = record
  const check = <CheckPart record={record} isAsking={card.acting === 'check'} onCheck={card.check} />
  return (
    <Stack gap="medium">
      <ConnectionPart connection={connection} />
      {company === null ? (
        <EmptyState title="Not known to Leadwright yet" layout="horizontal" imageName="companies">
          <Text>After a check its number, people, size and contact stand here, each with its source.</Text>
          {check}
        </EmptyState>
      ) : (
        <>
          {check}
          <LeadById
            // Read again when it was checked again or moved, here or in HubSpot.
            key={[company.leadId, company.checkedAt, company.stage, company.hubspotStage].join(' ')}
            baseUrl={baseUrl}
            portalId={connection.portalId}
            viewer={viewer}
            leadId={company.leadId}
            onDecided={card.refresh}
          />
        </>
      )}
      {card.actFailure === null ? null : <Problem failure={card.actFailure} />}
      {card.failure === null ? null : (
        <Microcopy>{card.failure.message} What you see may be out of date; it is tried again.</Microcopy>
      )}
    </Stack>
  )
}
