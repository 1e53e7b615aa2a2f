import { Panel, useExtensionActions } from '@hubspot/ui-extensions'
import type { Campaign } from '@leadwright/contract'
import { type ReactNode, useState } from 'react'
import { LaunchForm } from './launch-form.tsx'
import type { LaunchPlace } from './launch-place.ts'

/** The panel's id, by which it is closed after a launch. */
const panelId = 'find-similar'

/** The form of a launch at the page's right. What was typed stays there until it is launched. */
export const LaunchPanel = ({ onLaunched, ...place }: LaunchPlace): ReactNode => {
  // One key for each time that it opens: however often Start is pressed or sent, it launches once.
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
      onOpen={() => setLaunchKey(crypto.randomUUID())}
    >
      {launchKey === null ? null : <LaunchForm {...place} launchKey={launchKey} onLaunched={finish} />}
    </Panel>
  )
}
