import type { ButtonProps, ButtonRowProps, LoadingButtonProps } from '@hubspot/ui-extensions'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { follow } from './href.ts'
import { Icon } from './icon.tsx'
import { callRemote, remoteEvent, useReactions } from './remote-events.ts'
import { shortSize } from './sizes.ts'
import { useOverlay } from './trigger.tsx'

/** The classes of a button of this look and size. */
export const buttonClass = (variant: string | undefined, size: string | undefined): string =>
  `c-button c-button-${variant ?? 'secondary'} c-button-${shortSize(size, 'md')}`

/** A button; with `overlay` it opens that, with `href` it leads there, after its handler was called. */
export const Button = (props: ButtonProps): ReactNode => {
  const {
    onClick,
    href,
    disabled = false,
    variant,
    type = 'button',
    size,
    truncate,
    overlay,
    children,
  } = props
  const reactions = useReactions()
  const { near, attach, open, drawn } = useOverlay(overlay)
  const press = (): void => {
    callRemote(onClick, remoteEvent('click'), reactions)
    open()
    follow(href)
  }
  return (
    <>
      <button
        {...near}
        ref={attach}
        type={type}
        className={`${buttonClass(variant, size)}${truncate ? ' c-truncated' : ''}`}
        disabled={disabled}
        onClick={press}
      >
        {children}
      </button>
      {drawn}
    </>
  )
}

/** How long the sign of success stays after loading. */
const resultShownMs = 1_500

const useJustFinished = (isLoading: boolean): boolean => {
  const wasLoading = useRef(isLoading)
  const [hasFinished, setFinished] = useState(false)
  useEffect(() => {
    const finishes = wasLoading.current && !isLoading
    wasLoading.current = isLoading
    setFinished(finishes)
    if (!finishes) return
    const timer = setTimeout(() => setFinished(false), resultShownMs)
    return () => clearTimeout(timer)
  }, [isLoading])
  return hasFinished
}

/** A button that turns while something is under way, and shows for a moment that it is done. */
export const LoadingButton = (props: LoadingButtonProps): ReactNode => {
  const { loading = false, resultIconName = 'success', overlayOptions, overlay, onClick, ...rest } = props
  const { href, disabled = false, variant, type = 'button', size, children } = rest
  const reactions = useReactions()
  const { near, attach, open, drawn } = useOverlay(overlay)
  const hasFinished = useJustFinished(loading)
  const opensAtEnd = overlayOptions?.openBehavior === 'onLoadingFinish'
  useEffect(() => {
    if (hasFinished && opensAtEnd) open()
  }, [hasFinished, opensAtEnd, open])
  const press = (): void => {
    callRemote(onClick, remoteEvent('click'), reactions)
    if (!opensAtEnd) open()
    follow(href)
  }
  return (
    <>
      <button
        {...near}
        ref={attach}
        type={type}
        className={buttonClass(variant, size)}
        disabled={disabled || loading}
        aria-busy={loading}
        onClick={press}
      >
        {loading ? <span className="c-spinner c-spinner-xs" aria-hidden="true" /> : null}
        {hasFinished ? <Icon name={resultIconName} size="sm" /> : null}
        {children}
      </button>
      {drawn}
    </>
  )
}

/** Buttons side by side, in more rows where one is too narrow. */
export const ButtonRow = ({ children }: ButtonRowProps): ReactNode => (
  <div className="c-button-row">{children}</div>
)
