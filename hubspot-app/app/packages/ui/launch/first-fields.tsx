import { AutoGrid, Button, Flex, Input, NumberInput, Select } from '@hubspot/ui-extensions'
import type { CampaignType } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { Microcopy } from '../microcopy.tsx'
import { fieldState } from './field-state.ts'
import { fieldLabels } from './launch-faults.ts'
import { typedNumber } from './typed-number.ts'
import type { Launch } from './use-launch.ts'

const Examples = ({ form }: { form: Launch }): ReactNode =>
  form.type.examples.length === 0 ? null : (
    <Flex direction="row" gap="extra-small" align="center" wrap="wrap">
      <Microcopy>For example:</Microcopy>
      {form.type.examples.map(({ name, inputs }) => (
        <Button key={name} size="xs" variant="secondary" onClick={() => form.fillIn(inputs)}>
          {name}
        </Button>
      ))}
    </Flex>
  )

/** The three fields that every launch needs, with examples of the type to fill in. */
export const FirstFields = ({ form, types }: { form: Launch; types: readonly CampaignType[] }): ReactNode => {
  const { type, draft, change, faults } = form
  return (
    <>
      <Select
        name="type"
        label={fieldLabels.type ?? ''}
        description={type.formText}
        required={true}
        value={type.id}
        options={types.map(({ id, title }) => ({ label: title, value: id }))}
        onChange={(id) => form.choose(types.find((one) => one.id === id) ?? type)}
        {...fieldState(faults, 'type')}
      />
      <Examples form={form} />
      {type.area === 'none' ? null : (
        <AutoGrid columnWidth={240} flexible={true} gap="small">
          <Input
            name="postcode"
            label="Postcode"
            description="In full, or its first part."
            required={true}
            value={draft.postcode}
            onInput={(postcode) => change({ postcode })}
            onBlur={() => form.leave('postcode')}
            {...fieldState(faults, 'postcode')}
          />
          <NumberInput
            name="radiusMiles"
            label="Distance in miles"
            description="From 1 to 200, around the postcode."
            required={true}
            min={1}
            max={200}
            {...(draft.radiusMiles === null ? {} : { value: draft.radiusMiles })}
            onChange={(radiusMiles) => change({ radiusMiles: typedNumber(radiusMiles) })}
            {...fieldState(faults, 'radiusMiles')}
          />
        </AutoGrid>
      )}
    </>
  )
}
