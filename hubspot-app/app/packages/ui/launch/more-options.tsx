import { Accordion, AutoGrid, CurrencyInput, Input, NumberInput } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { Stack } from '../stack.tsx'
import { CountFields } from './count-fields.tsx'
import { ExclusionFields } from './exclusion-fields.tsx'
import { fieldState } from './field-state.ts'
import { fieldLabels } from './launch-faults.ts'
import { SizeFields } from './size-fields.tsx'
import { typedNumber } from './typed-number.ts'
import type { Launch } from './use-launch.ts'

type MoreOptionsProps = {
  form: Launch
  /** The type's own inputs that it can do without. */
  children: ReactNode
}

/** What most launches leave as it is. */
export const MoreOptions = ({ form, children }: MoreOptionsProps): ReactNode => {
  const { type, draft, change, faults } = form
  return (
    <Accordion title="More options" open={form.isMoreOpen} onClick={form.toggleMore}>
      <Stack>
        {children}
        {type.area === 'none' ? null : (
          <>
            <AutoGrid columnWidth={240} flexible={true} gap="small">
              <NumberInput
                name="maxResults"
                label={fieldLabels.maxResults ?? ''}
                description="It stops when so many companies are ready."
                min={1}
                max={500}
                {...(draft.maxResults === null ? {} : { value: draft.maxResults })}
                onChange={(maxResults) => {
                  change({ maxResults: typedNumber(maxResults) })
                  form.leave('maxResults')
                }}
                {...fieldState(faults, 'maxResults')}
              />
              <CountFields form={form} />
            </AutoGrid>
            <SizeFields form={form} />
            <ExclusionFields form={form} />
          </>
        )}
        <AutoGrid columnWidth={240} flexible={true} gap="small">
          <CurrencyInput
            name="budget"
            label={fieldLabels.budget ?? ''}
            description="Pauses before it costs more. Empty: your admin's limit."
            currency="GBP"
            precision={2}
            {...(draft.budget === null ? {} : { value: draft.budget })}
            onChange={(budget) => {
              change({ budget: typedNumber(budget) })
              form.leave('budget')
            }}
            {...fieldState(faults, 'budget')}
          />
          <Input
            name="name"
            label={fieldLabels.name ?? ''}
            description="Empty: as below."
            placeholder={
              type.area === 'none'
                ? type.title
                : `${type.title} · ${draft.postcode.trim() || 'postcode'} · ${draft.radiusMiles ?? '?'} mi`
            }
            value={draft.name}
            onInput={(name) => change({ name })}
            {...fieldState(faults, 'name')}
          />
        </AutoGrid>
      </Stack>
    </Accordion>
  )
}
