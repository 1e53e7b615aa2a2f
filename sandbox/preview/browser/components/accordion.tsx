import type { AccordionProps } from '@hubspot/ui-extensions'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { Icon } from './icon.tsx'
import { callRemote } from './remote-events.ts'
import { shortSize } from './sizes.ts'

/** A title that shows and hides what is below it. */
export const Accordion = (props: AccordionProps): ReactNode => {
  const { title, defaultOpen = false, open, disabled = false, size, onClick, children } = props
  const [isOpen, setOpen] = useState(open ?? defaultOpen)
  const bodyId = useId()
  useEffect(() => {
    if (open !== undefined) setOpen(open)
  }, [open])
  const press = (): void => {
    if (open === undefined) setOpen(!isOpen)
    callRemote(onClick)
  }
  return (
    <div className="c-accordion">
      <button
        type="button"
        className={`c-plain-button c-accordion-title c-accordion-${shortSize(size, 'sm')}`}
        aria-expanded={isOpen}
        aria-controls={bodyId}
        disabled={disabled}
        onClick={press}
      >
        <Icon name={isOpen ? 'downCarat' : 'right'} size="sm" />
        <span>{title}</span>
      </button>
      <div id={bodyId} className="c-accordion-body" hidden={!isOpen}>
        {children}
      </div>
    </div>
  )
}
