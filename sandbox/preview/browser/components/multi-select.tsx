import type { MultiSelectProps } from '@hubspot/ui-extensions'
import { type ReactNode, useEffect, useState } from 'react'
import { Field, type FieldIds } from './field.tsx'
import { Icon } from './icon.tsx'
import { usePopup } from './popup.ts'
import { callRemote } from './remote-events.ts'

type Value = NonNullable<MultiSelectProps['value']>[number]
type Option = MultiSelectProps['options'][number]

type ChoiceListProps = {
  label: string
  options: readonly Option[]
  chosen: readonly Value[]
  toggle: (value: Value) => void
}

/** Above this many options a line to search them is of use. */
const searchFrom = 8

const ChoiceList = ({ label, options, chosen, toggle }: ChoiceListProps): ReactNode => {
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLowerCase()
  const found = options.filter((option) => option.label.toLowerCase().includes(wanted))
  return (
    <div className="c-popup c-choices">
      {options.length > searchFrom ? (
        <input
          className="c-input"
          aria-label={`Search ${label}`}
          placeholder="Search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      ) : null}
      <ul aria-label={label}>
        {found.map((option) => (
          <li key={String(option.value)}>
            <label className="c-check">
              <input
                type="checkbox"
                checked={chosen.includes(option.value)}
                onChange={() => toggle(option.value)}
              />
              <span>{option.label}</span>
            </label>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="c-text-microcopy">Nothing fits “{search}”.</p> : null}
    </div>
  )
}

type ChipsProps = {
  options: readonly Option[]
  chosen: readonly Value[]
  readOnly: boolean
  remove: (value: Value) => void
}

const Chips = ({ options, chosen, readOnly, remove }: ChipsProps): ReactNode => (
  <span className="c-chips">
    {options
      .filter(({ value }) => chosen.includes(value))
      .map(({ value, label }) => (
        <span key={String(value)} className="c-chip">
          {label}
          {readOnly ? null : (
            <button
              type="button"
              className="c-plain-button"
              aria-label={`Remove ${label}`}
              onClick={() => remove(value)}
            >
              <Icon name="remove" size="sm" />
            </button>
          )}
        </span>
      ))}
  </span>
)

type OpenerProps = { ids: FieldIds; isOpen: boolean; open: () => void; words: string; label: string }

const Opener = ({ ids, isOpen, open, words, label }: OpenerProps): ReactNode => {
  const { 'aria-required': _required, 'aria-invalid': _invalid, ...named } = ids
  return (
    <button
      {...named}
      type="button"
      className="c-plain-button c-opener"
      aria-expanded={isOpen}
      aria-label={label}
      onClick={open}
    >
      <span>{words}</span>
      <Icon name="downCarat" size="sm" />
    </button>
  )
}

/** Any number of options, chosen from a list that opens below. */
export const MultiSelect = (props: MultiSelectProps): ReactNode => {
  const { value, options = [], placeholder = 'Select', readOnly = false, onChange, label = '' } = props
  const [chosen, setChosen] = useState<readonly Value[]>(value ?? [])
  const { isOpen, setOpen, box } = usePopup<HTMLDivElement>()
  useEffect(() => {
    if (value !== undefined) setChosen(value)
  }, [value])
  const toggle = (one: Value): void => {
    const next = chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]
    setChosen(next)
    callRemote(onChange, next)
  }
  const words = chosen.length === 0 ? placeholder : ''
  return (
    <Field words={props}>
      {(ids) => (
        <div className="c-anchor" ref={box}>
          <div className={`c-input c-multi${readOnly ? ' c-read-only' : ''}`}>
            <Chips options={options} chosen={chosen} readOnly={readOnly} remove={toggle} />
            {readOnly ? null : (
              <Opener
                ids={ids}
                isOpen={isOpen}
                open={() => setOpen(!isOpen)}
                words={words}
                label={`${label} (${chosen.length} chosen)`}
              />
            )}
          </div>
          {isOpen ? <ChoiceList label={label} options={options} chosen={chosen} toggle={toggle} /> : null}
        </div>
      )}
    </Field>
  )
}
