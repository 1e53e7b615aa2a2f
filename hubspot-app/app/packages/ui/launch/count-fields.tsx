import { Input, Select } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { fieldState } from './field-state.ts'
import { fieldLabels } from './launch-faults.ts'
import type { Launch } from './use-launch.ts'

const counts = [
  { label: 'Companies', value: 'companies' },
  { label: 'Their sites in the area', value: 'sites' },
]

/** What the maximum counts, and which sectors are kept to. */
export const CountFields = ({ form }: { form: Launch }): ReactNode => {
  const { type, draft, change, faults } = form
  return (
    <>
      <Select
        name="count"
        label={fieldLabels.count ?? ''}
        description="With several sites it is one lead all the same."
        value={draft.count ?? type.counts}
        options={counts}
        onChange={(value) => change({ count: value === 'sites' ? 'sites' : 'companies' })}
        {...fieldState(faults, 'count')}
      />
      <Input
        name="sectors"
        label={fieldLabels.sectors ?? ''}
        description="SIC codes or beginnings, like 62, 85310. Empty: the type's."
        value={draft.sectors}
        onInput={(sectors) => change({ sectors })}
        {...fieldState(faults, 'sectors')}
      />
    </>
  )
}
