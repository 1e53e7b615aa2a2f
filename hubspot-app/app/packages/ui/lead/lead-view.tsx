import { Tab, Tabs } from '@hubspot/ui-extensions'
import type { Lead } from '@leadwright/contract'
import { type ReactNode, useState } from 'react'
import { Stack } from '../stack.tsx'
import { CriteriaTable } from './criteria-table.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { FromRegister } from './from-register.tsx'
import { GoogleSection } from './google-section.tsx'
import type { LeadChange } from './lead-change.ts'
import { LeadFacts } from './lead-facts.tsx'
import { LeadHead } from './lead-head.tsx'
import { LeadHistory } from './lead-history.tsx'
import type { LeadPlace } from './lead-place.ts'
import { PeopleSection } from './people-section.tsx'
import { ScoreBreakdown } from './score-breakdown.tsx'
import { StageSection } from './stage-section.tsx'

type LeadViewProps = LeadPlace & {
  lead: Lead
  /** It was accepted, rejected, reopened, moved or corrected from here: whoever shows it asks for it anew or goes on to the next. */
  onChange: (change: LeadChange) => void
}

/** A lead with everything that is known of it, but its name, which stands in the title above. */
export const LeadView = ({ lead, onChange, ...place }: LeadViewProps): ReactNode => {
  const [selected, setSelected] = useState('overview')
  return (
    <Stack gap="medium">
      <LeadHead key={lead.id} {...place} lead={lead} onDecided={onChange} />
      <Tabs selected={selected} onSelectedChange={(id: string) => setSelected(id)}>
        <Tab tabId="overview" title="Overview">
          <Stack gap="large">
            <LeadFacts key={`facts ${lead.id}`} {...place} lead={lead} onEdited={() => onChange('edit')} />
            <PeopleSection lead={lead} baseUrl={place.baseUrl} />
            <FromRegister lead={lead} />
            <GoogleSection key={`google ${lead.id}`} {...place} lead={lead} />
            <CriteriaTable lead={lead} />
            <ScoreBreakdown lead={lead} />
            {lead.origin === 'check' ? null : (
              <StageSection key={lead.id} {...place} lead={lead} onMoved={() => onChange('move')} />
            )}
          </Stack>
        </Tab>
        <Tab tabId="evidence" title={`Evidence (${lead.evidence.length})`}>
          <EvidenceList lead={lead} baseUrl={place.baseUrl} />
        </Tab>
        <Tab tabId="history" title="History">
          <LeadHistory lead={lead} baseUrl={place.baseUrl} isShown={selected === 'history'} />
        </Tab>
      </Tabs>
    </Stack>
  )
}
