import type { HeadingProps, TextProps } from '@hubspot/ui-extensions'
import { type CSSProperties, type ReactNode, useRef, useState } from 'react'

const weights: Record<string, number> = { regular: 400, demibold: 600, bold: 700 }
const decorations: Record<string, string> = { underline: 'underline', strikethrough: 'line-through' }
const transforms: Record<string, CSSProperties['textTransform']> = {
  uppercase: 'uppercase',
  lowercase: 'lowercase',
  capitalize: 'capitalize',
}

const formatStyle = ({ format = {} }: Pick<TextProps, 'format'>): CSSProperties => ({
  ...(format.fontWeight ? { fontWeight: weights[format.fontWeight] } : {}),
  ...(format.italic ? { fontStyle: 'italic' } : {}),
  ...(format.lineDecoration ? { textDecoration: decorations[format.lineDecoration] } : {}),
  ...(format.textTransform ? { textTransform: transforms[format.textTransform] } : {}),
})

type TruncatedProps = { options: Exclude<TextProps['truncate'], boolean | undefined>; children: ReactNode }

/** One line; the whole text is the tooltip where it does not fit. */
const Truncated = ({ options, children }: TruncatedProps): ReactNode => {
  const line = useRef<HTMLSpanElement>(null)
  const [title, setTitle] = useState<string | undefined>(options.tooltipText)
  const look = (): void => {
    const element = line.current
    if (element === null || options.tooltipText !== undefined) return
    setTitle(element.scrollWidth > element.clientWidth ? (element.textContent ?? undefined) : undefined)
  }
  return (
    <span
      ref={line}
      className="c-truncated"
      style={options.maxWidth ? { maxWidth: options.maxWidth } : undefined}
      title={title}
      onPointerEnter={look}
    >
      {children}
    </span>
  )
}

/** Text of a paragraph or, with `inline`, inside one. */
export const Text = (props: TextProps): ReactNode => {
  const { variant = 'bodytext', inline = false, truncate = false, children, format } = props
  const className = `c-text c-text-${variant}${format?.textTransform === 'sentenceCase' ? ' c-sentence-case' : ''}`
  const style = formatStyle(props)
  const content = truncate ? (
    <Truncated options={truncate === true ? {} : truncate}>{children}</Truncated>
  ) : (
    children
  )
  return inline ? (
    <span className={className} style={style}>
      {content}
    </span>
  ) : (
    <div className={className} style={style}>
      {content}
    </div>
  )
}

/** A section's heading. */
export const Heading = ({ inline = false, children }: HeadingProps): ReactNode => (
  <h3 className={`c-heading${inline ? ' c-heading-inline' : ''}`}>{children}</h3>
)
