import { PanelBody, PanelFooter } from '@hubspot/ui-extensions'
import type { CampaignType } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { Microcopy } from '../microcopy.tsx'
import { Stack } from '../stack.tsx'
import { fieldState } from './field-state.ts'
import { FirstFields } from './first-fields.tsx'
import { ForecastLine } from './forecast-line.tsx'
import { LaunchEnd } from './launch-end.tsx'
import { isUpFront } from './launch-faults.ts'
import type { LaunchVisit } from './launch-place.ts'
import { limitsLine } from './limits-line.ts'
import { MoreOptions } from './more-options.tsx'
import { OtherType } from './other-type.tsx'
import { PrepareStep } from './prepare-step.tsx'
import { TypeInput } from './type-input.tsx'
import { useLaunch } from './use-launch.ts'

type LaunchFieldsProps = LaunchVisit & {
  types: readonly CampaignType[]
  /** The type that the form begins with. */
  first: CampaignType
}

/** The form: three fields and what the type cannot do without; the rest under "More options"; then Start. */
export const LaunchFields = ({ types, ...props }: LaunchFieldsProps): ReactNode => {
  const form = useLaunch(props)
  const { type, draft } = form
  const ownInput = (input: CampaignType['inputs'][number]): ReactNode => (
    <TypeInput
      key={`${type.id} ${input.name}`}
      baseUrl={props.baseUrl}
      input={input}
      value={draft.inputs[input.name]}
      state={fieldState(form.faults, `inputs.${input.name}`)}
      onInput={(value) => form.changeInput(input.name, value)}
    />
  )
  const limits = limitsLine(draft)
  const fields = (
    <Stack>
      <FirstFields form={form} types={types} />
      {type.inputs.filter((input) => isUpFront(type, input)).map(ownInput)}
      <PrepareStep form={form} />
      <OtherType form={form} types={types} isFromRecord={props.companyIds.length > 0} />
      <ForecastLine forecast={form.forecast} missing={form.missing} />
      {limits === null ? null : <Microcopy>{limits}</Microcopy>}
      <MoreOptions form={form}>
        {type.inputs.filter((input) => !isUpFront(type, input)).map(ownInput)}
      </MoreOptions>
    </Stack>
  )
  const end = <LaunchEnd {...props} form={form} />
  if (props.frame === 'page') {
    return (
      <Stack gap="medium">
        {fields}
        {end}
      </Stack>
    )
  }
  return (
    <>
      <PanelBody>{fields}</PanelBody>
      <PanelFooter>{end}</PanelFooter>
    </>
  )
}
