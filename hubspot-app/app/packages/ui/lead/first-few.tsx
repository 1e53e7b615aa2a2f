import { Accordion } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { Stack } from '../stack.tsx'

type FirstFewProps = {
  /** How many stay in sight. */
  count: number
  /** With keys. */
  lines: ReactNode[]
  gap?: 'flush' | 'small'
}

/** The first lines one below the other; the others folded. */
export const FirstFew = ({ count, lines, gap = 'flush' }: FirstFewProps): ReactNode => (
  <Stack gap={gap}>
    {lines.slice(0, count)}
    {lines.length > count ? (
      <Accordion title={`${lines.length - count} more`}>
        <Stack gap={gap}>{lines.slice(count)}</Stack>
      </Accordion>
    ) : null}
  </Stack>
)
