import type { IllustrationProps } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { sameAs, shapes } from './icon-shapes.data.ts'

// The motives of HubSpot's pictures by the icon that comes nearest.
const motives: Record<string, string> = {
  companies: 'building',
  building: 'building',
  contacts: 'people',
  leads: 'target',
  target: 'target',
  lock: 'locked',
  unlock: 'locked',
  task: 'checkCircle',
  deals: 'chart',
  emptyStateCharts: 'chart',
  addOnReporting: 'chart',
  api: 'workflow',
  integrations: 'workflow',
  automatedTesting: 'robot',
  emailConfirmation: 'email',
  successfullyConnectedEmail: 'email',
  electronicSignature: 'edit',
  meetings: 'calendar',
  tickets: 'tag',
  customerSupport: 'comment',
  support: 'comment',
  errorGeneral: 'warning',
  error: 'warning',
  errorHourglass: 'clock',
  announcement: 'bell',
  callingSetUp: 'phone',
  productsShoppingCart: 'gift',
  store: 'home',
}

type PictureProps = { name: string; alt?: string; width?: number; height?: number }

/** A stand-in for one of HubSpot's pictures: its motive on a coloured ground. */
export const Picture = ({ name, alt = '', width, height }: PictureProps): ReactNode => {
  const motive = motives[name] ?? sameAs[name] ?? name
  return (
    <svg
      className="c-picture"
      viewBox="0 0 120 90"
      style={{ width: width ?? 120, ...(height ? { height } : {}) }}
      role="img"
      aria-label={alt}
      aria-hidden={alt === ''}
    >
      <ellipse cx="60" cy="80" rx="44" ry="6" className="c-picture-shadow" />
      <circle cx="60" cy="42" r="36" className="c-picture-ground" />
      <circle cx="96" cy="18" r="6" className="c-picture-dot" />
      <path transform="translate(36 18) scale(2)" d={shapes[motive] ?? shapes.spark} />
    </svg>
  )
}

/** HubSpot's `Illustration`. */
export const Illustration = ({ name, alt, width, height }: IllustrationProps): ReactNode => (
  <Picture name={name} alt={alt} {...(width ? { width } : {})} {...(height ? { height } : {})} />
)
