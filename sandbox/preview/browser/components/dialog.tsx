import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useDrawing } from '../host/extension-context.ts'
import { Icon } from './icon.tsx'
import { overlaysElement } from './overlays-element.ts'
import { callRemote } from './remote-events.ts'
import { useTrigger } from './trigger.tsx'

const focusable =
  'a[href],button:not(:disabled),input:not(:disabled),select:not(:disabled),textarea,[tabindex="0"]'

const keepFocusInside = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Tab') return
  const inside = [...event.currentTarget.querySelectorAll<HTMLElement>(focusable)].filter(
    (one) => one.offsetParent,
  )
  const [first] = inside
  const last = inside.at(-1)
  const leavesBackwards = event.shiftKey && document.activeElement === first
  const leavesForwards = !event.shiftKey && document.activeElement === last
  if (!leavesBackwards && !leavesForwards) return
  event.preventDefault()
  const next = leavesBackwards ? last : first
  next?.focus()
}

/** What a modal and a panel have in common. */
export type DialogProps = {
  id: string
  label: string
  title: string | undefined
  className: string
  /** Nothing else can be used while it is open. */
  isModal: boolean
  onOpen: (() => void) | undefined
  onClose: (() => void) | undefined
  children: ReactNode
}

const useOpenState = (id: string): [boolean, (isOpen: boolean) => void] => {
  const trigger = useTrigger()
  const { overlays } = useDrawing()
  const [isOpenAlone, setOpenAlone] = useState(false)
  const setTriggerOpen = trigger?.setOpen
  const setOpen = useCallback((isOpen: boolean) => (setTriggerOpen ?? setOpenAlone)(isOpen), [setTriggerOpen])
  useEffect(() => overlays.enter(id, setOpen), [overlays, id, setOpen])
  return [trigger?.isOpen ?? isOpenAlone, setOpen]
}

const useTellOpened = (
  isOpen: boolean,
  { onOpen, onClose }: Pick<DialogProps, 'onOpen' | 'onClose'>,
): void => {
  const wasOpen = useRef(false)
  const handlers = useRef({ onOpen, onClose })
  handlers.current = { onOpen, onClose }
  useEffect(() => {
    if (isOpen && !wasOpen.current) callRemote(handlers.current.onOpen)
    if (!isOpen && wasOpen.current) callRemote(handlers.current.onClose)
    wasOpen.current = isOpen
  }, [isOpen])
}

type FrameProps = Omit<DialogProps, 'id' | 'onOpen' | 'onClose'> & { close: () => void }

/** The drawn dialog: takes the focus, gives it back at the end, closes by Escape. */
const Frame = ({ label, title, className, isModal, close, children }: FrameProps): ReactNode => {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    frame.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // Keys of a dialog inside this one reach it through React's tree, though not through the document's.
    if (!frame.current?.contains(event.target as Node)) return
    if (event.key === 'Escape') close()
    if (isModal) keepFocusInside(event)
  }
  return createPortal(
    <div className={isModal ? 'c-scrim' : 'c-no-scrim'}>
      <div
        ref={frame}
        role="dialog"
        aria-modal={isModal}
        aria-label={label}
        className={`c-dialog ${className}`}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <header className="c-dialog-head">
          <h2>{title}</h2>
          <button type="button" className="c-plain-button" aria-label="Close" onClick={close}>
            <Icon name="remove" size="md" />
          </button>
        </header>
        {children}
      </div>
    </div>,
    overlaysElement(),
  )
}

/** A modal or panel that hangs on the component around it, or is opened by its id. */
export const Dialog = ({ id, onOpen, onClose, ...frame }: DialogProps): ReactNode => {
  const [isOpen, setOpen] = useOpenState(id)
  useTellOpened(isOpen, { onOpen, onClose })
  return isOpen ? <Frame {...frame} close={() => setOpen(false)} /> : null
}
