import type { CheckboxProps, RadioButtonProps, ToggleProps } from '@hubspot/ui-extensions'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { callRemote } from './remote-events.ts'
import { shortSize } from './sizes.ts'

/** A truth that the extension may hold itself or leave to the input. */
const useChecked = (
  checked: boolean | undefined,
  initial: boolean | undefined,
): [boolean, (next: boolean) => void] => {
  const [isChecked, setChecked] = useState(checked ?? initial ?? false)
  useEffect(() => {
    if (checked !== undefined) setChecked(checked)
  }, [checked])
  return [isChecked, setChecked]
}

type CheckProps = CheckboxProps & { kind: 'checkbox' | 'radio' }

const Check = ({ kind, ...props }: CheckProps): ReactNode => {
  const { value = '', name, description, inline = false, onChange, children, size, variant } = props
  const [isChecked, setChecked] = useChecked(props.checked, props.initialIsChecked)
  const descriptionId = useId()
  const small = variant === 'small' || shortSize(size, 'md') === 'sm'
  return (
    <div className={`c-check-row${inline ? ' c-check-inline' : ''}`}>
      <label className={`c-check${small ? ' c-check-small' : ''}`}>
        <input
          type={kind}
          name={name}
          value={value}
          checked={isChecked}
          disabled={props.readOnly ?? props.readonly ?? false}
          aria-label={props['aria-label']}
          aria-describedby={description ? descriptionId : undefined}
          onChange={(event) => {
            setChecked(event.target.checked)
            callRemote(onChange, event.target.checked, value)
          }}
        />
        <span>{children}</span>
      </label>
      {description ? (
        <div className="c-field-description c-check-description" id={descriptionId}>
          {description}
        </div>
      ) : null}
    </div>
  )
}

/** A box to tick. */
export const Checkbox = (props: CheckboxProps): ReactNode => <Check kind="checkbox" {...props} />

/** One of several that exclude each other. */
export const RadioButton = (props: RadioButtonProps): ReactNode => <Check kind="radio" {...props} />

/** A switch. */
export const Toggle = (props: ToggleProps): ReactNode => {
  const {
    name,
    label,
    labelDisplay = 'inline',
    size,
    textChecked = 'ON',
    textUnchecked = 'OFF',
    onChange,
  } = props
  const [isChecked, setChecked] = useChecked(props.checked, props.initialIsChecked)
  const labelId = useId()
  const short = shortSize(size, 'md')
  const press = (): void => {
    setChecked(!isChecked)
    callRemote(onChange, !isChecked)
  }
  return (
    <div className={`c-toggle-row c-toggle-${labelDisplay}`}>
      <span id={labelId} className={labelDisplay === 'hidden' ? 'sr-only' : 'c-toggle-label'}>
        {label}
      </span>
      <button
        type="button"
        role="switch"
        name={name}
        className={`c-toggle c-toggle-size-${short}`}
        aria-checked={isChecked}
        aria-labelledby={labelId}
        disabled={props.readOnly ?? props.readonly ?? false}
        onClick={press}
      >
        <span className="c-toggle-knob" aria-hidden="true" />
        {short === 'md' ? <span aria-hidden="true">{isChecked ? textChecked : textUnchecked}</span> : null}
      </button>
    </div>
  )
}
