import { type ReactNode, useId } from 'react'
import { Hint } from './hint.tsx'

/** What all fields have around their input. */
export type FieldWords = {
  label?: string
  required?: boolean
  description?: string
  tooltip?: string
  error?: boolean
  validationMessage?: string
}

/** What the input itself needs to be tied to its words. */
export type FieldIds = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean
  'aria-required': boolean
}

type FieldProps = { words: FieldWords; children: (ids: FieldIds) => ReactNode; isGroup?: boolean }

/** Label above, description and message below an input; the message is red with `error`, green without. */
export const Field = ({ words, children, isGroup = false }: FieldProps): ReactNode => {
  const { label, required = false, description, tooltip, error = false, validationMessage } = words
  const id = useId()
  const descriptionId = `${id}-description`
  const messageId = `${id}-message`
  const describedBy = [description ? descriptionId : '', validationMessage ? messageId : '']
    .filter(Boolean)
    .join(' ')
  const labelled = (
    <>
      {label}
      {required ? (
        <span className="c-required" aria-hidden="true">
          {' '}
          *
        </span>
      ) : null}
    </>
  )
  return (
    <div
      className={`c-field${error ? ' c-field-error' : ''}`}
      {...(isGroup ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}
    >
      {label ? (
        <div className="c-label">
          {isGroup ? <span id={`${id}-label`}>{labelled}</span> : <label htmlFor={id}>{labelled}</label>}
          {tooltip ? <Hint text={tooltip} /> : null}
        </div>
      ) : null}
      {description ? (
        <div className="c-field-description" id={descriptionId}>
          {description}
        </div>
      ) : null}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error,
        'aria-required': required,
      })}
      {validationMessage ? (
        <div
          className={error ? 'c-message c-message-error' : 'c-message c-message-success'}
          id={messageId}
          role={error ? 'alert' : 'status'}
        >
          {validationMessage}
        </div>
      ) : null}
    </div>
  )
}
