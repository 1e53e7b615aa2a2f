import { Divider, LoadingSpinner, useExtensionContext } from '@hubspot/ui-extensions'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { CampaignPart } from './campaign-part.tsx'
import { CheckPart } from './check-part.tsx'
import { CompanyPart } from './company-part.tsx'
import { ConnectionPart } from './connection-part.tsx'
import { FindSimilarButton } from './find-similar-button.tsx'
import { FindsButton } from './finds-button.tsx'
import { useRecord } from './use-record.ts'

/** The card on a company's record: what is known of it, its lead campaigns, and the way to a new one. */
export const CompanyCard = (): ReactNode => {
  const { crm, variables } = useExtensionContext<'crm.record.sidebar'>()
  const baseUrl = String(variables?.API_BASE_URL ?? '')
  const companyId = String(crm.objectId)
  const card = useRecord(baseUrl, companyId)
  const { record } = card
  if (record === null) {
    if (card.failure !== null) return <Problem failure={card.failure} onRetry={card.refresh} />
    return <LoadingSpinner label="Asking Leadwright" showLabel={true} />
  }
  const place = { baseUrl, companyId, record }
  return (
    <Stack>
      <ConnectionPart connection={record.connection} />
      {record.company === null ? null : <CompanyPart company={record.company} />}
      <CheckPart record={record} isAsking={card.acting === 'check'} onCheck={card.check} />
      <FindSimilarButton {...place} onLaunched={card.show} />
      <CampaignPart record={record} isStopping={card.acting === 'stop'} onStop={card.stop} />
      <FindsButton {...place} onDecided={card.refresh} />
      {card.actFailure === null ? null : <Problem failure={card.actFailure} />}
      {card.failure === null ? null : (
        <>
          <Divider />
          <Microcopy>{card.failure.message} What you see may be out of date; it is tried again.</Microcopy>
        </>
      )}
    </Stack>
  )
}
