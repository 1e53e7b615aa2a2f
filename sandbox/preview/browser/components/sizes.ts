const shortNames: Record<string, string> = {
  'extra-small': 'xs',
  small: 'sm',
  medium: 'md',
  large: 'lg',
  'extra-large': 'xl',
  default: 'md',
}

/** The short name of one of HubSpot's sizes, which may be given by its long name: `xs` to `xl`, or `flush`. */
export const shortSize = (size: string | undefined, otherwise: string): string => {
  const named = size ?? otherwise
  return shortNames[named] ?? named
}

const pixels: Record<string, number> = { flush: 0, xs: 4, sm: 8, md: 16, lg: 24, xl: 32 }

/** A distance in pixels. */
export const distancePx = (size: string | undefined, otherwise: string): number =>
  pixels[shortSize(size, otherwise)] ?? 0
