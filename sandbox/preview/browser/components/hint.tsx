import type { TooltipProps } from '@hubspot/ui-extensions'
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from './icon.tsx'
import { overlaysElement } from './overlays-element.ts'
import { useTrigger } from './trigger.tsx'

type Placement = 'top' | 'bottom' | 'left' | 'right'
type BubbleProps = { id: string; anchor: HTMLElement; placement: Placement; children: ReactNode }

const gapPx = 8
const edgePx = 4

const clamp = (value: number, most: number): number => Math.max(edgePx, Math.min(value, most - edgePx))

const positionOf = (
  anchor: DOMRect,
  bubble: DOMRect,
  placement: Placement,
): { left: number; top: number } => {
  const middleX = anchor.left + anchor.width / 2 - bubble.width / 2
  const middleY = anchor.top + anchor.height / 2 - bubble.height / 2
  const above = anchor.top - bubble.height - gapPx
  const below = anchor.bottom + gapPx
  const at = {
    top: { left: middleX, top: above < 0 ? below : above },
    bottom: { left: middleX, top: below + bubble.height > window.innerHeight ? above : below },
    left: { left: anchor.left - bubble.width - gapPx, top: middleY },
    right: { left: anchor.right + gapPx, top: middleY },
  }[placement]
  return {
    left: clamp(at.left, window.innerWidth - bubble.width),
    top: clamp(at.top, window.innerHeight - bubble.height),
  }
}

const Bubble = ({ id, anchor, placement, children }: BubbleProps): ReactNode => {
  const bubble = useRef<HTMLDivElement>(null)
  const [position, setPosition] = useState({ left: 0, top: 0 })
  useLayoutEffect(() => {
    if (bubble.current === null) return
    setPosition(positionOf(anchor.getBoundingClientRect(), bubble.current.getBoundingClientRect(), placement))
  }, [anchor, placement])
  return createPortal(
    <div ref={bubble} id={id} role="tooltip" className="c-tooltip" style={position}>
      {children}
    </div>,
    overlaysElement(),
  )
}

/** HubSpot's `Tooltip`, hung on another component as its overlay. */
export const Tooltip = ({ placement = 'top', children }: TooltipProps): ReactNode => {
  const trigger = useTrigger()
  if (trigger === null) return <span>{children}</span>
  const anchor = trigger.anchor.current
  if (!trigger.isNear || anchor === null) return null
  return (
    <Bubble id={trigger.describedBy} anchor={anchor} placement={placement}>
      {children}
    </Bubble>
  )
}

/** The small sign beside a label, with words on hover and focus. */
export const Hint = ({ text }: { text: string }): ReactNode => {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [isNear, setNear] = useState(false)
  return (
    <>
      <button
        ref={button}
        type="button"
        className="c-hint"
        aria-label={text}
        onMouseEnter={() => setNear(true)}
        onMouseLeave={() => setNear(false)}
        onFocus={() => setNear(true)}
        onBlur={() => setNear(false)}
      >
        <Icon name="info" size="sm" />
      </button>
      {isNear && button.current ? (
        <Bubble id={id} anchor={button.current} placement="top">
          {text}
        </Bubble>
      ) : null}
    </>
  )
}
