import type { EmptyStateProps, ErrorStateProps } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { Picture } from './illustration.tsx'

/** Nothing is there yet: a picture, a title and what to do. */
export const EmptyState = (props: EmptyStateProps): ReactNode => {
  const {
    flush = false,
    title,
    layout = 'horizontal',
    reverseOrder = false,
    imageWidth = 250,
    imageName,
    children,
  } = props
  // HubSpot's pictures are large; the stand-in keeps half of that, so that the words lead.
  const picture = <Picture name={imageName ?? 'emptyStateCharts'} width={Math.min(imageWidth, 140)} />
  const words = (
    <div className="c-state-words">
      {title ? <h4>{title}</h4> : null}
      {children}
    </div>
  )
  return (
    <div
      className={`c-state c-state-${layout}${flush ? ' c-state-flush' : ''}${reverseOrder ? ' c-state-reversed' : ''}`}
    >
      {words}
      {picture}
    </div>
  )
}

const errorTitles: Record<string, string> = {
  error: 'Something went wrong.',
  support: 'Something went wrong.',
  lock: 'You do not have access to this.',
}

/** Something went wrong, and what to do. */
export const ErrorState = ({ title, type = 'error', children }: ErrorStateProps): ReactNode => (
  <div className="c-state c-state-vertical" role="alert">
    <div className="c-state-words">
      <h4>{title ?? errorTitles[type]}</h4>
      {children}
    </div>
    <Picture name={type} width={110} />
  </div>
)
