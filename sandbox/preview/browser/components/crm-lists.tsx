import type {
  CrmDataHighlightProps,
  CrmPropertyListProps,
  CrmStageTrackerProps,
} from '@hubspot/ui-extensions/crm'
import { type ReactNode, useEffect, useState } from 'react'
import { useDrawing } from '../host/extension-context.ts'
import type { Properties } from '../wire.ts'
import { StepIndicator } from './step-indicator.tsx'

const labels: Record<string, string> = {
  name: 'Company name',
  domain: 'Company domain name',
  phone: 'Phone number',
  zip: 'Postal code',
  numberofemployees: 'Number of employees',
  lifecyclestage: 'Lifecycle stage',
  hubspot_owner_id: 'Company owner',
  createdate: 'Create date',
  marketingqualifiedlead: 'Marketing qualified lead',
  salesqualifiedlead: 'Sales qualified lead',
}

/** A property's name in words: `hs_lead_status` is "Lead status". */
export const propertyLabel = (name: string): string => {
  const known = labels[name]
  if (known !== undefined) return known
  const words = name.replace(/^hs_/, '').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const useRecord = (): Properties => {
  const { record } = useDrawing().services
  const [values, setValues] = useState<Properties>(record?.values() ?? {})
  useEffect(() => record?.watch('*', setValues), [record])
  return values
}

/** Properties of the record with their values. */
export const CrmPropertyList = ({ properties = [], direction }: CrmPropertyListProps): ReactNode => {
  const values = useRecord()
  return (
    <dl className={`c-descriptions c-descriptions-${direction === 'row' ? 'row' : 'column'}`}>
      {properties.map((name) => (
        <div className="c-description" key={name}>
          <dt>{propertyLabel(name)}</dt>
          <dd>{values[name] ?? '--'}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The same beside each other. */
export const CrmDataHighlight = ({ properties = [] }: CrmDataHighlightProps): ReactNode => (
  <CrmPropertyList properties={properties} direction="row" />
)

// The stages that every portal starts with; a portal's own ones are not known to the page.
const stages = [
  'subscriber',
  'lead',
  'marketingqualifiedlead',
  'salesqualifiedlead',
  'opportunity',
  'customer',
]

/** How far the record has come, and some of its properties. */
export const CrmStageTracker = ({
  properties = [],
  showProperties = true,
}: CrmStageTrackerProps): ReactNode => {
  const values = useRecord()
  return (
    <div className="c-form">
      <StepIndicator
        stepNames={stages.map(propertyLabel)}
        currentStep={stages.indexOf(values.lifecyclestage ?? '')}
        variant="compact"
      />
      {showProperties ? <CrmPropertyList properties={properties} /> : null}
    </div>
  )
}

/** A place that HubSpot fills with data which this preview does not have. */
export const fromHubSpot = (what: string) => (): ReactNode => (
  <div className="c-from-hubspot">HubSpot shows {what} here.</div>
)
