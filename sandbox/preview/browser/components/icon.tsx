import type { ReactNode } from 'react'
import { sameAs, shapes } from './icon-shapes.data.ts'
import { shortSize } from './sizes.ts'

type Props = { name: string; size?: string; color?: string; screenReaderText?: string }

/** An icon by HubSpot's name. One that the preview has no lines for is a circle, its name on hover. */
export const Icon = ({ name, size, color = 'inherit', screenReaderText }: Props): ReactNode => {
  const shape = shapes[sameAs[name] ?? name]
  return (
    <>
      <svg
        className={`c-icon c-icon-${shortSize(size, 'auto')} c-icon-color-${color}`}
        viewBox="0 0 24 24"
        aria-hidden="true"
      >
        {shape === undefined ? <title>{name}</title> : null}
        <path d={shape ?? shapes.circle} />
      </svg>
      {screenReaderText ? <span className="sr-only">{screenReaderText}</span> : null}
    </>
  )
}
