import type { ToggleGroupProps } from '@hubspot/ui-extensions'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { Field } from './field.tsx'
import { callRemote } from './remote-events.ts'
import { shortSize } from './sizes.ts'

const asList = (value: string | string[] | undefined): string[] | undefined => {
  if (value === undefined) return undefined
  return typeof value === 'string' ? [value] : value
}

/** Options to tick, or to choose one of. */
export const ToggleGroup = (props: ToggleGroupProps): ReactNode => {
  const { toggleType = 'checkboxList', name, options = [], inline = false, size, variant } = props
  const groupName = useId()
  const given = asList(props.value)
  const first = options.filter(({ initialIsChecked }) => initialIsChecked).map(({ value }) => value)
  const [chosen, setChosen] = useState<string[]>(given ?? first)
  const key = given?.join('\n')
  useEffect(() => {
    if (key !== undefined) setChosen(key === '' ? [] : key.split('\n'))
  }, [key])
  const isRadio = toggleType === 'radioButtonList'
  const choose = (value: string): void => {
    const without = chosen.filter((one) => one !== value)
    const ticked = chosen.includes(value) ? without : [...without, value]
    const next = isRadio ? [value] : ticked
    setChosen(next)
    if (props.toggleType === 'radioButtonList') callRemote(props.onChange, value)
    else callRemote(props.onChange, next)
  }
  const small = variant === 'small' || shortSize(size, 'md') === 'sm'
  return (
    <Field words={props} isGroup={true}>
      {() => (
        <div className={`c-group${inline ? ' c-group-inline' : ''}`}>
          {options.map((option) => (
            <div className="c-check-row" key={option.value}>
              <label className={`c-check${small ? ' c-check-small' : ''}`}>
                <input
                  type={isRadio ? 'radio' : 'checkbox'}
                  // Two extensions may use the same name, and one must not untick the other.
                  name={`${groupName}${name}`}
                  value={option.value}
                  checked={chosen.includes(option.value)}
                  disabled={option.readOnly ?? option.readonly ?? false}
                  onChange={() => choose(option.value)}
                />
                <span>{option.label}</span>
              </label>
              {option.description ? (
                <div className="c-field-description c-check-description">{option.description}</div>
              ) : null}
            </div>
          ))}
        </div>
      )}
    </Field>
  )
}
