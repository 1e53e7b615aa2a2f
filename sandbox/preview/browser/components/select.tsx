import type { SelectProps } from '@hubspot/ui-extensions'
import { type ReactNode, useEffect, useState } from 'react'
import { Field } from './field.tsx'
import { callRemote } from './remote-events.ts'

/** One of several options. Values may be of any plain type; the list knows them by their text, as a form sends them. */
export const Select = (props: SelectProps): ReactNode => {
  const { name, value, options = [], placeholder, readOnly = false, variant = 'input', onChange } = props
  const [chosen, setChosen] = useState(value)
  useEffect(() => setChosen(value), [value])
  const known = options.find((option) => option.value === chosen)
  const choose = (text: string): void => {
    const option = options.find((one) => String(one.value) === text)
    if (option === undefined) return
    setChosen(option.value)
    callRemote(onChange, option.value)
  }
  return (
    <Field words={props}>
      {(ids) => (
        <select
          {...ids}
          className={`c-input c-select${variant === 'transparent' ? ' c-select-transparent' : ''}`}
          name={name}
          disabled={readOnly}
          value={known ? String(known.value) : ''}
          onChange={(event) => choose(event.target.value)}
        >
          {known === undefined ? <option value="">{placeholder ?? 'Select'}</option> : null}
          {options.map((option) => (
            <option key={String(option.value)} value={String(option.value)}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
