import { SearchInput } from '@hubspot/ui-extensions'
import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Whoever stops typing for so long has typed what they wanted. */
const typingPauseMs = 600

/** `label`: what is searched for; a placeholder would be cut off where the field is narrow. */
type SearchFieldProps = { value: string; onSearch: (text: string) => void; label?: string }

/** A search that goes off when typing pauses. */
export const SearchField = ({ value, onSearch, label = 'Name or postcode' }: SearchFieldProps): ReactNode => {
  const [typed, setTyped] = useState(value)
  const known = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])
  // The address changed otherwise than by typing here, as by going back: then what it says counts.
  useEffect(() => {
    if (value === known.current) return
    known.current = value
    setTyped(value)
  }, [value])
  // What a pause would send is called when it is over, with the address as it is then.
  const search = useRef(onSearch)
  search.current = onSearch
  const type = (next: string): void => {
    setTyped(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const text = next.trim()
      if (text === known.current) return
      known.current = text
      search.current(text)
    }, typingPauseMs)
  }
  return (
    <SearchInput
      name="search"
      label={label}
      placeholder="Search"
      clearable={true}
      value={typed}
      onInput={type}
      // The button that clears the field says so by `onChange` only.
      onChange={(next) => next === '' && typed !== '' && type('')}
    />
  )
}
