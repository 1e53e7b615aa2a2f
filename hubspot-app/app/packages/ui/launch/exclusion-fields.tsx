import { AutoGrid, Input, MultiSelect, Select, TextArea } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { fieldState } from './field-state.ts'
import { fieldLabels } from './launch-faults.ts'
import type { Launch } from './use-launch.ts'

const knownCompanies = [
  { label: 'Leave out', value: 'leave-out' },
  { label: 'Show, marked', value: 'show-marked' },
]

const contacts = [
  { label: 'Phone number', value: 'phone' as const },
  { label: 'Website', value: 'website' as const },
  { label: 'Named person', value: 'person' as const },
]

/** Which companies are left out whatever else fits. */
export const ExclusionFields = ({ form }: { form: Launch }): ReactNode => {
  const { draft, change, faults } = form
  return (
    <>
      <AutoGrid columnWidth={240} flexible={true} gap="small">
        <Select
          name="alreadyInHubSpot"
          label={fieldLabels.alreadyInHubSpot ?? ''}
          value={draft.alreadyInHubSpot}
          options={knownCompanies}
          onChange={(value) => change({ alreadyInHubSpot: value === 'show-marked' ? value : 'leave-out' })}
          {...fieldState(faults, 'alreadyInHubSpot')}
        />
        <MultiSelect
          name="mustHave"
          label={fieldLabels.mustHave ?? ''}
          placeholder="Nothing in particular"
          value={draft.mustHave}
          options={contacts}
          onChange={(chosen) =>
            change({ mustHave: contacts.map(({ value }) => value).filter((value) => chosen.includes(value)) })
          }
          {...fieldState(faults, 'mustHave')}
        />
      </AutoGrid>
      <AutoGrid columnWidth={240} flexible={true} gap="small">
        <TextArea
          name="excludedNames"
          label={fieldLabels.excludedNames ?? ''}
          description="One company name a line."
          rows={2}
          value={draft.excludedNames}
          onInput={(excludedNames) => change({ excludedNames })}
          {...fieldState(faults, 'excludedNames')}
        />
        <Input
          name="excludedDomains"
          label={fieldLabels.excludedDomains ?? ''}
          description="With commas between, like example.co.uk."
          value={draft.excludedDomains}
          onInput={(excludedDomains) => change({ excludedDomains })}
          {...fieldState(faults, 'excludedDomains')}
        />
        <Input
          name="excludedAreas"
          label={fieldLabels.excludedAreas ?? ''}
          description="Postcodes or first parts, like SK1, M60."
          value={draft.excludedAreas}
          onInput={(excludedAreas) => change({ excludedAreas })}
          {...fieldState(faults, 'excludedAreas')}
        />
      </AutoGrid>
    </>
  )
}
