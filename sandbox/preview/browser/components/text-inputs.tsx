import type { InputProps, SearchInputProps, TextAreaProps } from '@hubspot/ui-extensions'
import type { KeyboardEvent, ReactNode } from 'react'
import { type Draft, useDraft } from './draft.ts'
import { Field } from './field.tsx'
import { Icon } from './icon.tsx'
import { callRemote } from './remote-events.ts'

type TextProps = Pick<InputProps, 'value' | 'defaultValue' | 'onInput' | 'onChange' | 'onBlur' | 'onFocus'>

const useTextDraft = ({ value, defaultValue, onInput, onChange }: TextProps): Draft =>
  useDraft({
    value,
    initial: defaultValue,
    onEdit: (text) => callRemote(onInput, text),
    onCommit: (text) => callRemote(onChange, text),
  })

const focusHandlers = (draft: Draft, { onBlur, onFocus }: TextProps) => ({
  onBlur: (): void => {
    draft.commit()
    callRemote(onBlur, draft.text)
  },
  onFocus: (): void => callRemote(onFocus, draft.text),
})

/** Enter counts as the end of typing where no form takes it. */
const commitOnEnter = (draft: Draft) => (event: KeyboardEvent) => {
  if (event.key === 'Enter') draft.commit()
}

/** One line of text. */
export const Input = (props: InputProps): ReactNode => {
  const { name, type = 'text', readOnly = false, placeholder } = props
  const draft = useTextDraft(props)
  return (
    <Field words={props}>
      {(ids) => (
        <input
          {...ids}
          {...focusHandlers(draft, props)}
          className="c-input"
          name={name}
          type={type}
          readOnly={readOnly}
          placeholder={placeholder}
          value={draft.text}
          onChange={(event) => draft.edit(event.target.value)}
          onKeyDown={commitOnEnter(draft)}
        />
      )}
    </Field>
  )
}

/** Several lines of text. */
export const TextArea = (props: TextAreaProps): ReactNode => {
  const { name, readOnly = false, placeholder, rows = 3, cols, maxLength, resize = 'both' } = props
  const draft = useTextDraft(props)
  return (
    <Field words={props}>
      {(ids) => (
        <textarea
          {...ids}
          {...focusHandlers(draft, props)}
          className="c-input c-text-area"
          style={{ resize, ...(cols ? { width: 'auto' } : {}) }}
          name={name}
          readOnly={readOnly}
          placeholder={placeholder}
          rows={rows}
          cols={cols}
          maxLength={maxLength}
          value={draft.text}
          onChange={(event) => draft.edit(event.target.value)}
        />
      )}
    </Field>
  )
}

/** A line to search with, which can be emptied at once. */
export const SearchInput = (props: SearchInputProps): ReactNode => {
  const { name, readOnly = false, placeholder = 'Search', clearable = true } = props
  const draft = useTextDraft(props)
  const empty = (): void => draft.replace('')
  return (
    <Field words={props}>
      {(ids) => (
        <div className="c-with-sign">
          <input
            {...ids}
            {...focusHandlers(draft, props)}
            className="c-input"
            name={name}
            type="search"
            readOnly={readOnly}
            placeholder={placeholder}
            value={draft.text}
            onChange={(event) => draft.edit(event.target.value)}
            onKeyDown={commitOnEnter(draft)}
          />
          {clearable && draft.text !== '' && !readOnly ? (
            <button
              type="button"
              className="c-plain-button c-sign"
              aria-label="Clear the search"
              onClick={empty}
            >
              <Icon name="remove" size="sm" />
            </button>
          ) : (
            <span className="c-sign">
              <Icon name="search" size="sm" />
            </span>
          )}
        </div>
      )}
    </Field>
  )
}
