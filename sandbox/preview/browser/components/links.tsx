import type { ImageProps, LinkProps, TagProps } from '@hubspot/ui-extensions'
import type { MouseEvent, ReactNode } from 'react'
import { destination, follow } from './href.ts'
import { Icon } from './icon.tsx'
import { callRemote, remoteEvent, useReactions } from './remote-events.ts'
import { useOverlay } from './trigger.tsx'

/** A link; without a destination of its own (only an overlay or a handler) it is a button that looks like one. */
export const Link = ({
  href,
  onClick,
  variant = 'primary',
  preventDefault,
  overlay,
  children,
}: LinkProps): ReactNode => {
  const reactions = useReactions()
  const { near, attach, open, drawn } = useOverlay(overlay)
  const target = destination(href)
  const press = (event: MouseEvent): void => {
    if (preventDefault) event.preventDefault()
    callRemote(onClick, remoteEvent('click'), reactions)
    open()
  }
  const className = `c-link c-link-${variant}`
  const drawnLink =
    target === null ? (
      <button {...near} ref={attach} type="button" className={className} onClick={press}>
        {children}
      </button>
    ) : (
      <a
        {...near}
        ref={attach}
        className={className}
        href={target.url}
        {...(target.isExternal ? { target: '_blank', rel: 'noreferrer' } : {})}
        onClick={press}
      >
        {children}
        {target.isExternal ? <Icon name="link" size="sm" screenReaderText="(opens in a new tab)" /> : null}
      </a>
    )
  return (
    <>
      {drawnLink}
      {drawn}
    </>
  )
}

/** A picture, pressable when it leads somewhere. */
export const Image = ({ alt = '', src, width, height, href, onClick, overlay }: ImageProps): ReactNode => {
  const reactions = useReactions()
  const { near, attach, open, drawn } = useOverlay(overlay)
  const image = <img className="c-image" alt={alt} src={src} width={width} height={height} />
  if (!href && !onClick && !overlay) return image
  const press = (): void => {
    callRemote(onClick, remoteEvent('click'), reactions)
    open()
    follow(href)
  }
  return (
    <>
      <button {...near} ref={attach} type="button" className="c-image-button" onClick={press}>
        {image}
      </button>
      {drawn}
    </>
  )
}

/** A coloured label. */
export const Tag = ({
  variant = 'default',
  inline = false,
  onClick,
  overlay,
  children,
}: TagProps): ReactNode => {
  const reactions = useReactions()
  const { near, attach, open, drawn } = useOverlay(overlay)
  const className = `c-tag c-tag-${variant}${inline ? ' c-tag-inline' : ''}`
  const press = (): void => {
    callRemote(onClick, remoteEvent('click'), reactions)
    open()
  }
  return (
    <>
      {onClick || overlay ? (
        <button {...near} ref={attach} type="button" className={className} onClick={press}>
          {children}
        </button>
      ) : (
        <span className={className}>{children}</span>
      )}
      {drawn}
    </>
  )
}
