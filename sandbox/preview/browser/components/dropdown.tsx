import type { DropdownButtonItemProps, DropdownProps } from '@hubspot/ui-extensions'
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import { buttonClass } from './buttons.tsx'
import { Icon } from './icon.tsx'
import { usePopup } from './popup.ts'
import { callRemote, remoteEvent, useReactions } from './remote-events.ts'
import { useOverlay } from './trigger.tsx'

const CloseMenuContext = createContext<() => void>(() => undefined)

const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  items[(at + step + items.length) % items.length]?.focus()
}

const MenuItem = ({ press, children }: { press: () => void; children: ReactNode }): ReactNode => {
  const close = useContext(CloseMenuContext)
  const choose = (): void => {
    press()
    close()
  }
  return (
    <button type="button" role="menuitem" className="c-menu-item" tabIndex={-1} onClick={choose}>
      {children}
    </button>
  )
}

/** One action of a dropdown. */
export const DropdownButtonItem = ({ onClick, overlay, children }: DropdownButtonItemProps): ReactNode => {
  const reactions = useReactions()
  const { open, drawn } = useOverlay(overlay)
  const press = (): void => {
    callRemote(onClick, remoteEvent('click'), reactions)
    open()
  }
  return (
    <>
      <MenuItem press={press}>{children}</MenuItem>
      {drawn}
    </>
  )
}

/** Puts the menu over the page beside its button, where no table that scrolls can cut it off; scrolling closes it. */
const placeMenu = (menu: HTMLElement, button: DOMRect): void => {
  const { width, height } = menu.getBoundingClientRect()
  const isBelow = button.bottom + height < window.innerHeight || button.top < height
  menu.style.left = `${Math.max(8, Math.min(button.left, window.innerWidth - width - 8))}px`
  menu.style.top = `${isBelow ? button.bottom + 4 : button.top - height - 4}px`
}

/** A button that opens a menu. The menu stays drawn while it is closed, because dialogs may hang on its items. */
export const Dropdown = (props: DropdownProps): ReactNode => {
  const { options = [], variant, buttonText = 'More', buttonSize, disabled = false, children } = props
  const { isOpen, setOpen, box } = usePopup<HTMLDivElement>()
  const menu = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!isOpen || box.current === null || menu.current === null) return
    placeMenu(menu.current, box.current.getBoundingClientRect())
    const leave = (): void => setOpen(false)
    document.addEventListener('scroll', leave, true)
    return () => document.removeEventListener('scroll', leave, true)
  }, [isOpen, box, setOpen])
  useEffect(() => {
    if (isOpen) box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true })
  }, [isOpen, box])
  const close = (): void => {
    setOpen(false)
    box.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus()
  }
  return (
    <div className="c-anchor c-dropdown" ref={box}>
      <button
        type="button"
        className={buttonClass(variant, buttonSize)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={disabled}
        onClick={() => setOpen(!isOpen)}
      >
        {buttonText}
        <Icon name="downCarat" size="sm" />
      </button>
      <CloseMenuContext.Provider value={close}>
        <div
          ref={menu}
          className="c-popup c-menu"
          role="menu"
          tabIndex={-1}
          hidden={!isOpen}
          onKeyDown={moveFocus}
        >
          {options.map((option) => (
            <MenuItem key={option.label} press={() => callRemote(option.onClick)}>
              {option.label}
            </MenuItem>
          ))}
          {children}
        </div>
      </CloseMenuContext.Provider>
    </div>
  )
}
