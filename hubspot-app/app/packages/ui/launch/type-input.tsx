import { Input, MultiSelect, NumberInput, Select, TextArea } from '@hubspot/ui-extensions'
import type { CampaignType } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { CompaniesInput } from './companies-input.tsx'
import { CriteriaInput } from './criteria-input.tsx'
import type { FieldState } from './field-state.ts'
import { LookAlikesInput } from './look-alikes-input.tsx'
import { typedNumber } from './typed-number.ts'

type TypeInputProps = {
  baseUrl: string
  input: CampaignType['inputs'][number]
  /** As the form holds it: a list is one text with commas. */
  value: unknown
  state: FieldState
  onInput: (value: unknown) => void
}

const yesNo = [
  { label: 'Yes', value: true },
  { label: 'No', value: false },
]

/** One own input of a campaign type, as the field that fits its kind. */
export const TypeInput = ({ baseUrl, input, value, state, onInput }: TypeInputProps): ReactNode => {
  const { name, label, help, kind, options, isRequired } = input
  const shared = {
    name: `inputs.${name}`,
    label,
    description: help,
    required: isRequired,
    ...state,
  }
  const text = typeof value === 'string' ? value : ''
  switch (kind) {
    case 'choice':
      return <Select {...shared} value={text} options={options} onChange={onInput} />
    case 'choices':
      return (
        <MultiSelect
          {...shared}
          value={Array.isArray(value) ? value : []}
          options={options}
          onChange={onInput}
        />
      )
    case 'yes-no':
      return <Select {...shared} value={value === true} options={yesNo} onChange={onInput} />
    case 'long-text':
      return <TextArea {...shared} value={text} rows={4} onInput={onInput} />
    case 'number':
      return (
        <NumberInput
          {...shared}
          {...(typeof value === 'number' ? { value } : {})}
          onChange={(typed) => onInput(typedNumber(typed))}
        />
      )
    case 'criteria':
      return <CriteriaInput label={label} description={help} value={value} onInput={onInput} />
    case 'look-alikes':
      return (
        <LookAlikesInput
          name={shared.name}
          label={label}
          description={help}
          value={value}
          state={state}
          onInput={onInput}
        />
      )
    case 'companies':
      return (
        <CompaniesInput
          baseUrl={baseUrl}
          name={shared.name}
          label={label}
          description={help}
          value={value}
          state={state}
          onInput={onInput}
        />
      )
    case 'list':
    case 'postcodes':
    case 'text':
      return <Input {...shared} value={text} onInput={onInput} />
  }
}
