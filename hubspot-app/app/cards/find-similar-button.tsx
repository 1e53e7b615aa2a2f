import { Button } from '@hubspot/ui-extensions'
import type { Campaign, CompanyRecord } from '@leadwright/contract'
import { whyNoLaunch } from '@leadwright/ui/launch/why-no-launch.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { FindSimilarPanel } from './find-similar-panel.tsx'

type FindSimilarProps = {
  baseUrl: string
  companyId: string
  record: CompanyRecord
  onLaunched: (campaign: Campaign) => void
}

/** The way to a new lead campaign; for whoever may not launch one, why and whom to ask. */
export const FindSimilarButton = ({ record, ...place }: FindSimilarProps): ReactNode => {
  const whyNot = record.connection.status === 'connected' ? whyNoLaunch(record) : null
  return (
    <Stack gap="extra-small">
      <Button
        variant="primary"
        disabled={record.connection.status !== 'connected' || whyNot !== null}
        overlay={<FindSimilarPanel {...place} viewer={record.viewer} connection={record.connection} />}
      >
        Find similar companies
      </Button>
      {whyNot === null ? null : (
        <Microcopy>
          {whyNot.title} {whyNot.next}
        </Microcopy>
      )}
    </Stack>
  )
}
