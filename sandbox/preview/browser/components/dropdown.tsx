import type { DropdownButtonItemProps, DropdownProps } from '@hubspot/ui-extensions'
import { createContext, type KeyboardEvent, type ReactNode, useContext, useEffect } from 'react'
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

/** A button that opens a menu. The menu stays drawn while it is closed, because dialogs may hang on its items. */
export const Dropdown = (props: DropdownProps): ReactNode => {
  const { options = [], variant, buttonText = 'More', buttonSize, disabled = false, children } = props
  const { isOpen, setOpen, box } = usePopup<HTMLDivElement>()
  useEffect(() => {
    if (isOpen) box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
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
        <div className="c-popup c-menu" role="menu" tabIndex={-1} hidden={!isOpen} onKeyDown={moveFocus}>
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
