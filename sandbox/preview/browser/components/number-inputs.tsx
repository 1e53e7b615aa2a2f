import type { CurrencyInputProps, NumberInputProps, StepperInputProps } from '@hubspot/ui-extensions'
import type { CSSProperties, ReactNode } from 'react'
import { type Draft, useDraft } from './draft.ts'
import { Field, type FieldIds } from './field.tsx'
import { callRemote } from './remote-events.ts'

type NumberProps = Pick<
  NumberInputProps,
  'value' | 'defaultValue' | 'onChange' | 'onInput' | 'onBlur' | 'onFocus' | 'min' | 'max' | 'precision'
>

const textOf = (value: number | null | undefined): string | undefined => {
  if (value === undefined) return undefined
  return value === null || Number.isNaN(value) ? '' : String(value)
}

/** The number that a text means; NaN for an empty or meaningless one, as an extension gets it. */
const numberOf = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.replaceAll(',', ''))

const rounded = (value: number, precision: number | undefined): number =>
  precision === undefined ? value : Number(value.toFixed(precision))

const useNumberDraft = ({ value, defaultValue, onInput, onChange, precision }: NumberProps): Draft =>
  useDraft({
    value: textOf(value),
    initial: textOf(defaultValue),
    onEdit: (text) => callRemote(onInput, numberOf(text)),
    onCommit: (text) => callRemote(onChange, rounded(numberOf(text), precision)),
  })

type NumberBoxProps = { ids: FieldIds; draft: Draft; props: NumberInputProps; align?: 'left' | 'right' }

const NumberBox = ({ ids, draft, props, align = 'left' }: NumberBoxProps): ReactNode => (
  <input
    {...ids}
    className="c-input"
    style={{ textAlign: align }}
    name={props.name}
    type="text"
    inputMode="decimal"
    role="spinbutton"
    aria-valuenow={Number.isNaN(numberOf(draft.text)) ? undefined : numberOf(draft.text)}
    aria-valuemin={props.min}
    aria-valuemax={props.max}
    readOnly={props.readOnly}
    placeholder={props.placeholder}
    value={draft.text}
    onChange={(event) => draft.edit(event.target.value.replace(/[^\d.,-]/g, ''))}
    onFocus={() => callRemote(props.onFocus, numberOf(draft.text))}
    onBlur={() => {
      draft.commit()
      callRemote(props.onBlur, numberOf(draft.text))
    }}
    onKeyDown={(event) => {
      if (event.key === 'Enter') draft.commit()
    }}
  />
)

/** A number, or with `percentage` a number of hundredths. */
export const NumberInput = (props: NumberInputProps): ReactNode => {
  const draft = useNumberDraft(props)
  return (
    <Field words={props}>
      {(ids) => (
        <div className="c-with-sign">
          <NumberBox ids={ids} draft={draft} props={props} align={props.textAlign ?? 'left'} />
          {props.formatStyle === 'percentage' ? <span className="c-sign">%</span> : null}
        </div>
      )}
    </Field>
  )
}

const currencySign = (currency: string): string => {
  const parts = new Intl.NumberFormat('en-GB', { style: 'currency', currency }).formatToParts(0)
  return parts.find(({ type }) => type === 'currency')?.value ?? currency
}

/** An amount of money with its currency's sign. */
export const CurrencyInput = ({ currency = 'USD', ...props }: CurrencyInputProps): ReactNode => {
  const draft = useNumberDraft({ precision: 2, ...props })
  const sign = currencySign(currency)
  return (
    <Field words={props}>
      {(ids) => (
        <div className="c-with-sign c-sign-first" style={{ '--sign-letters': sign.length } as CSSProperties}>
          <span className="c-sign">{sign}</span>
          <NumberBox ids={ids} draft={draft} props={props} />
        </div>
      )}
    </Field>
  )
}

/** A number with buttons for one step less or more. */
export const StepperInput = (props: StepperInputProps): ReactNode => {
  const {
    stepSize = 1,
    min = Number.NEGATIVE_INFINITY,
    max = Number.POSITIVE_INFINITY,
    readOnly = false,
  } = props
  const draft = useNumberDraft(props)
  const current = numberOf(draft.text)
  const step = (change: number): void => {
    const next = Math.min(max, Math.max(min, (Number.isNaN(current) ? 0 : current) + change))
    draft.replace(String(next))
  }
  const button = (
    sign: string,
    label: string,
    change: number,
    hasEnded: boolean,
    endedWords?: string,
  ): ReactNode => (
    <button
      type="button"
      className="c-step"
      aria-label={label}
      title={hasEnded ? endedWords : undefined}
      disabled={readOnly || hasEnded}
      onClick={() => step(change)}
    >
      {sign}
    </button>
  )
  return (
    <Field words={props}>
      {(ids) => (
        <div className="c-stepper">
          {button('−', `Less ${props.label}`, -stepSize, current <= min, props.minValueReachedTooltip)}
          <NumberBox ids={ids} draft={draft} props={props} />
          {button('+', `More ${props.label}`, stepSize, current >= max, props.maxValueReachedTooltip)}
        </div>
      )}
    </Field>
  )
}
