import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'

/** What an overlay knows of the component that it hangs on. */
export type Trigger = {
  anchor: { readonly current: HTMLElement | null }
  /** Pressed: modals and panels show. */
  isOpen: boolean
  setOpen: (isOpen: boolean) => void
  /** Under the pointer or with the focus: tooltips show. */
  isNear: boolean
  describedBy: string
}

const TriggerContext = createContext<Trigger | null>(null)

/** The trigger around an overlay; null for one that hangs on nothing. */
export const useTrigger = (): Trigger | null => useContext(TriggerContext)

type Overlaid = {
  /** To be spread over the pressable element. */
  near: {
    onMouseEnter: () => void
    onMouseLeave: () => void
    onFocus: () => void
    onBlur: () => void
    'aria-describedby': string | undefined
  }
  /** The element's `ref`. */
  attach: (element: HTMLElement | null) => void
  open: () => void
  /** The overlay itself, to be drawn beside the element: it shows itself when its time comes. */
  drawn: ReactNode
}

/** Binds the `overlay` of a component to the element that it draws. */
export const useOverlay = (overlay: ReactNode): Overlaid => {
  const anchor = useRef<HTMLElement | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [isNear, setNear] = useState(false)
  const describedBy = useId()
  const attach = useCallback((element: HTMLElement | null) => {
    anchor.current = element
  }, [])
  const open = useCallback(() => setOpen(true), [])
  const trigger = useMemo(
    () => ({ anchor, isOpen, setOpen, isNear, describedBy }),
    [isOpen, isNear, describedBy],
  )
  return {
    near: {
      onMouseEnter: () => setNear(true),
      onMouseLeave: () => setNear(false),
      onFocus: () => setNear(true),
      onBlur: () => setNear(false),
      'aria-describedby': overlay && isNear ? describedBy : undefined,
    },
    attach,
    open,
    drawn: overlay ? <TriggerContext.Provider value={trigger}>{overlay}</TriggerContext.Provider> : null,
  }
}
