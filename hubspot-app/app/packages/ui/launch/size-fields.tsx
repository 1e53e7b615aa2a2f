import { AutoGrid, NumberInput, Select } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { fieldState } from './field-state.ts'
import { fieldLabels } from './launch-faults.ts'
import { typedNumber } from './typed-number.ts'
import type { Launch } from './use-launch.ts'

const unknownSizes = [
  { label: 'Keep', value: 'keep' },
  { label: 'Leave out', value: 'drop' },
]

/** How many people the companies may employ. */
export const SizeFields = ({ form }: { form: Launch }): ReactNode => {
  const { draft, change, faults } = form
  const { minimumEmployees: least, maximumEmployees: most } = draft
  return (
    <AutoGrid columnWidth={240} flexible={true} gap="small">
      <NumberInput
        name="minimumEmployees"
        label={fieldLabels.minimumEmployees ?? ''}
        description="Empty: no limit."
        min={0}
        {...(least === null ? {} : { value: least })}
        onChange={(value) => change({ minimumEmployees: typedNumber(value) })}
        {...fieldState(faults, 'minimumEmployees')}
      />
      <NumberInput
        name="maximumEmployees"
        label={fieldLabels.maximumEmployees ?? ''}
        description="Empty: no limit."
        min={0}
        {...(most === null ? {} : { value: most })}
        onChange={(value) => change({ maximumEmployees: typedNumber(value) })}
        {...fieldState(faults, 'maximumEmployees')}
      />
      <Select
        name="unknownSize"
        label={fieldLabels.unknownSize ?? ''}
        description="Those whose size nothing tells."
        value={draft.unknownSize}
        options={unknownSizes}
        onChange={(value) => change({ unknownSize: value === 'drop' ? value : 'keep' })}
        {...fieldState(faults, 'unknownSize')}
      />
    </AutoGrid>
  )
}
