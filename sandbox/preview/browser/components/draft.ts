import { useEffect, useRef, useState } from 'react'

/** The text of an input while a person edits it. */
export type Draft = {
  text: string
  /** The person typed this. */
  edit(text: string): void
  /** The present text counts; hands it on when it is another one than before. */
  commit(): void
  /** This text counts at once: chosen by a button, not typed. */
  replace(text: string): void
}

type DraftOptions = {
  /** What the extension says that the value is, as text. */
  value: string | undefined
  initial: string | undefined
  onEdit: (text: string) => void
  onCommit: (text: string) => void
}

/**
 * The text of an input whose value lives in a worker. Typing shows at once; what the extension sets is taken over, but
 * not the echo of something typed a moment ago, which would undo the letters typed since.
 */
export const useDraft = ({ value, initial, onEdit, onCommit }: DraftOptions): Draft => {
  const [text, setText] = useState(value ?? initial ?? '')
  const committed = useRef(text)
  const told = useRef<string[]>([])
  useEffect(() => {
    if (value === undefined) return
    const echo = told.current.indexOf(value)
    if (echo >= 0) {
      told.current = told.current.slice(echo + 1)
      return
    }
    setText(value)
    committed.current = value
  }, [value])
  const count = (next: string): void => {
    committed.current = next
    // What was typed before it is of the past: set again, it is meant.
    told.current = [next]
    onCommit(next)
  }
  return {
    text,
    edit: (next) => {
      setText(next)
      // Only as many as can be under way; an input that the extension does not control never gets an echo.
      told.current = [...told.current, next].slice(-50)
      onEdit(next)
    },
    commit: () => {
      if (text !== committed.current) count(text)
    },
    replace: (next) => {
      setText(next)
      onEdit(next)
      count(next)
    },
  }
}
