import { LoadingSpinner, PanelBody } from '@hubspot/ui-extensions'
import { useCrmProperties } from '@hubspot/ui-extensions/crm'
import { readCampaignTypes } from '@leadwright/client/before-launch.ts'
import { Problem } from '@leadwright/ui/problem.tsx'
import { type ReactNode, useState } from 'react'
import { LaunchFields } from './launch-fields.tsx'
import type { LaunchVisit } from './launch-place.ts'
import { suggestedType } from './suggested-type.ts'
import { useAnswer } from './use-answer.ts'

/** Fetches what the form needs: the campaign types, and what of the record fills it in. */
export const LaunchForm = (props: LaunchVisit): ReactNode => {
  const { properties, isLoading } = useCrmProperties(['zip', 'industry', 'name'])
  const [attempt, setAttempt] = useState(0)
  const types = useAnswer(`types, attempt ${attempt}`, () => readCampaignTypes(props.baseUrl))
  if (types !== null && !types.ok) {
    return (
      <PanelBody>
        <Problem failure={types.failure} onRetry={() => setAttempt(attempt + 1)} />
      </PanelBody>
    )
  }
  const first = suggestedType(types?.answer ?? [], properties)
  if (types === null || isLoading || first === undefined) {
    return (
      <PanelBody>
        <LoadingSpinner label="Loading the form" showLabel={true} />
      </PanelBody>
    )
  }
  return <LaunchFields {...props} types={types.answer} first={first} postcode={properties.zip ?? ''} />
}
