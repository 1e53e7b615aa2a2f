import { Button, Flex, Input, NumberInput, PanelBody, PanelFooter, Select } from '@hubspot/ui-extensions'
import type { CampaignType } from '@leadwright/contract'
import { Problem } from '@leadwright/ui/problem.tsx'
import { TypeInput } from '@leadwright/ui/type-input.tsx'
import type { ReactNode } from 'react'
import { ForecastLine } from './forecast-line.tsx'
import type { LaunchVisit } from './launch-place.ts'
import { type FieldState, MoreOptions } from './more-options.tsx'
import { useLaunch } from './use-launch.ts'

type LaunchFieldsProps = LaunchVisit & {
  types: readonly CampaignType[]
  /** The type that the form begins with. */
  first: CampaignType
  postcode: string
}

const asSentence = (message: string): string => message.charAt(0).toUpperCase() + message.slice(1)

/** The form: three fields and what the type cannot do without; the rest under "More options". */
export const LaunchFields = ({ types, ...props }: LaunchFieldsProps): ReactNode => {
  const form = useLaunch(props)
  const { type, draft, change } = form
  const fieldOf = (field: string): FieldState => {
    const message = form.faults.find((fault) => `${fault.field}.`.startsWith(`${field}.`))?.message
    return message === undefined ? { error: false } : { error: true, validationMessage: asSentence(message) }
  }
  const ownInput = (input: CampaignType['inputs'][number]): ReactNode => (
    <TypeInput
      key={`${type.id} ${input.name}`}
      input={input}
      value={draft.inputs[input.name]}
      fault={fieldOf(`inputs.${input.name}`).validationMessage}
      onInput={(value) => change({ inputs: { ...draft.inputs, [input.name]: value } })}
    />
  )
  return (
    <>
      <PanelBody>
        <Flex direction="column" gap="small">
          <Select
            name="type"
            label="What to find"
            description={type.formText}
            required={true}
            value={type.id}
            options={types.map(({ id, title }) => ({ label: title, value: id }))}
            onChange={(id) => form.choose(types.find((one) => one.id === id) ?? type)}
            {...fieldOf('type')}
          />
          <Input
            name="postcode"
            label="Postcode"
            required={true}
            value={draft.postcode}
            onInput={(postcode) => change({ postcode })}
            {...fieldOf('postcode')}
          />
          <NumberInput
            name="radiusMiles"
            label="Distance in miles"
            required={true}
            min={1}
            max={200}
            {...(draft.radiusMiles === null ? {} : { value: draft.radiusMiles })}
            onChange={(radiusMiles) => change({ radiusMiles: radiusMiles ?? null })}
            {...fieldOf('radiusMiles')}
          />
          {type.inputs.filter(({ isRequired }) => isRequired).map(ownInput)}
          <ForecastLine forecast={form.forecast} isAsked={form.isForecastAsked} />
          <MoreOptions form={form} fieldOf={fieldOf}>
            {type.inputs.filter(({ isRequired }) => !isRequired).map(ownInput)}
          </MoreOptions>
          {form.failure === null ? null : <Problem failure={form.failure} />}
        </Flex>
      </PanelBody>
      <PanelFooter>
        <Button variant="primary" disabled={form.isSending} onClick={form.start}>
          {form.isSending ? 'Starting' : 'Start'}
        </Button>
      </PanelFooter>
    </>
  )
}
