import type { BaseDate, BaseTime, DateInputProps, TimeInputProps } from '@hubspot/ui-extensions'
import { type ReactNode, useEffect, useState } from 'react'
import { Field } from './field.tsx'
import { callRemote } from './remote-events.ts'

const twoDigits = (value: number): string => String(value).padStart(2, '0')

// HubSpot counts months from 0, the browser's input from 1.
const isoOf = (day: BaseDate | null | undefined): string =>
  day ? `${day.year}-${twoDigits(day.month + 1)}-${twoDigits(day.date)}` : ''

type DatePayload = Parameters<NonNullable<DateInputProps['onChange']>>[0]

const dayOf = (iso: string): DatePayload | null => {
  const [year, month, date] = iso.split('-').map(Number)
  if (!year || !month || !date) return null
  return { year, month: month - 1, date, formattedDate: `${twoDigits(date)}/${twoDigits(month)}/${year}` }
}

const today = (): string => {
  const now = new Date()
  return isoOf({ year: now.getFullYear(), month: now.getMonth(), date: now.getDate() })
}

/** A day, typed or chosen from the browser's calendar. */
export const DateInput = (props: DateInputProps): ReactNode => {
  const { name, value, defaultValue, min, max, readOnly = false, onChange, onBlur, onFocus } = props
  const [iso, setIso] = useState(isoOf(value ?? defaultValue))
  useEffect(() => {
    if (value !== undefined) setIso(isoOf(value))
  }, [value])
  const choose = (next: string): void => {
    setIso(next)
    const day = dayOf(next)
    // An emptied date is handed on as null, which the SDK's types leave out.
    if (day || next === '') callRemote(onChange, day as DatePayload)
  }
  const tell = (handler: typeof onBlur): void => {
    const day = dayOf(iso)
    if (day) callRemote(handler, day)
  }
  const fault = (): string | undefined => {
    if (min && iso !== '' && iso < isoOf(min)) return props.minValidationMessage ?? 'This day is too early.'
    if (max && iso !== '' && iso > isoOf(max)) return props.maxValidationMessage ?? 'This day is too late.'
    return undefined
  }
  const message = fault()
  return (
    <Field words={message ? { ...props, error: true, validationMessage: message } : props}>
      {(ids) => (
        <div className="c-date">
          <input
            {...ids}
            className="c-input"
            type="date"
            name={name}
            readOnly={readOnly}
            min={isoOf(min) || undefined}
            max={isoOf(max) || undefined}
            value={iso}
            onChange={(event) => choose(event.target.value)}
            onBlur={() => tell(onBlur)}
            onFocus={() => tell(onFocus)}
          />
          {readOnly ? null : (
            <div className="c-date-buttons">
              <button type="button" className="c-link" onClick={() => choose(today())}>
                {props.todayButtonLabel ?? 'Today'}
              </button>
              <button type="button" className="c-link" disabled={iso === ''} onClick={() => choose('')}>
                {props.clearButtonLabel ?? 'Clear'}
              </button>
            </div>
          )}
        </div>
      )}
    </Field>
  )
}

const minutesOf = ({ hours, minutes }: BaseTime): number => hours * 60 + minutes

const timeText = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`

const lastMinute = 24 * 60 - 1

const offered = (props: TimeInputProps, chosen: number | null): number[] => {
  const { min = { hours: 0, minutes: 0 }, max = { hours: 23, minutes: 59 }, interval = 30 } = props
  const times: number[] = []
  const step = Math.max(1, interval)
  for (let at = minutesOf(min); at <= Math.min(minutesOf(max), lastMinute); at += step) times.push(at)
  // A value between two steps stays choosable, or the list would show another one.
  if (chosen !== null && !times.includes(chosen)) times.push(chosen)
  return times.sort((one, other) => one - other)
}

/** A time of the day from a list. */
export const TimeInput = (props: TimeInputProps): ReactNode => {
  const { name, value, defaultValue, readOnly = false, onChange } = props
  const given = value ?? defaultValue
  const [chosen, setChosen] = useState<number | null>(given ? minutesOf(given) : null)
  useEffect(() => {
    if (value) setChosen(minutesOf(value))
  }, [value])
  const choose = (text: string): void => {
    const minutes = Number(text)
    setChosen(minutes)
    callRemote(onChange, { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
  }
  return (
    <Field words={props}>
      {(ids) => (
        <select
          {...ids}
          className="c-input c-select"
          name={name}
          disabled={readOnly}
          value={chosen ?? ''}
          onChange={(event) => choose(event.target.value)}
        >
          {chosen === null ? <option value="">Choose a time</option> : null}
          {offered(props, chosen).map((at) => (
            <option key={at} value={at}>
              {timeText(at)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
