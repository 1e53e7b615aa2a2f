import { type RefObject, useEffect, useRef, useState } from 'react'

/** Something that opens beside its opener and closes by Escape, or when focus or a press goes elsewhere. */
export type Popup<Element extends HTMLElement> = {
  isOpen: boolean
  setOpen: (isOpen: boolean) => void
  /** The element around opener and list. */
  box: RefObject<Element>
}

/** The state of a popup. */
export const usePopup = <Element extends HTMLElement>(): Popup<Element> => {
  const box = useRef<Element>(null)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!isOpen) return
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    const closeByKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      // The dialog around it must stay open.
      event.stopPropagation()
      setOpen(false)
      box.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    document.addEventListener('keydown', closeByKey, true)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
      document.removeEventListener('keydown', closeByKey, true)
    }
  }, [isOpen])
  return { isOpen, setOpen, box }
}
