import { LoadingSpinner, Panel, PanelBody, useExtensionActions } from '@hubspot/ui-extensions'
import { useCrmProperties } from '@hubspot/ui-extensions/crm'
import type { Campaign } from '@leadwright/contract'
import { LaunchForm } from '@leadwright/ui/launch/launch-form.tsx'
import type { LaunchPlace, LaunchVisit } from '@leadwright/ui/launch/launch-place.ts'
import { type ReactNode, useState } from 'react'

/** The panel's id, by which it is closed after a launch. */
const panelId = 'find-similar'

/** How many companies a campaign from a record looks for, unless somebody wants another number. */
const usualMaximum = 25

type FindSimilarPanelProps = Pick<LaunchPlace, 'baseUrl' | 'viewer' | 'connection' | 'onLaunched'> & {
  companyId: string
}

type RecordFormProps = Omit<
  LaunchVisit,
  'companyIds' | 'postcode' | 'suggestedType' | 'maximum' | 'brief' | 'frame'
> & {
  companyId: string
}

/** The form, filled in from the record. */
const RecordForm = ({ companyId, ...visit }: RecordFormProps): ReactNode => {
  const { properties, isLoading } = useCrmProperties(['zip', 'name'])
  // Only while there is nothing yet: when the record is read again, what was typed must stay.
  if (isLoading && properties.name === undefined) {
    return (
      <PanelBody>
        <LoadingSpinner label="Loading the form" showLabel={true} />
      </PanelBody>
    )
  }
  return (
    <LaunchForm
      {...visit}
      companyIds={[companyId]}
      postcode={properties.zip ?? ''}
      suggestedType="similar-business"
      maximum={usualMaximum}
      brief={null}
      frame="panel"
    />
  )
}

/** The form of a launch at the page's right. What was typed stays there until it is launched. */
export const FindSimilarPanel = ({ onLaunched, ...place }: FindSimilarPanelProps): ReactNode => {
  // One key until a launch has come back: however often Start is pressed, also after a lost answer, it launches once.
  const [launchKey, setLaunchKey] = useState<string | null>(null)
  const { closeOverlay } = useExtensionActions<'crm.record.sidebar'>()
  const finish = (campaign: Campaign): void => {
    onLaunched(campaign)
    closeOverlay(panelId)
    setLaunchKey(null)
  }
  return (
    <Panel
      id={panelId}
      title="Find similar companies"
      variant="modal"
      onOpen={() => setLaunchKey((before) => before ?? crypto.randomUUID())}
    >
      {launchKey === null ? null : <RecordForm {...place} launchKey={launchKey} onLaunched={finish} />}
    </Panel>
  )
}
