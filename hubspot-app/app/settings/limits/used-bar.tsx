import { ProgressBar } from '@hubspot/ui-extensions'
import { poundsWords } from '@leadwright/ui/pounds.ts'
import type { ReactNode } from 'react'

/** From this share of a limit on the bar warns. */
const nearlyUsed = 0.8

type UsedBarProps = { title: string; usedMicroPounds: number; limitMicroPounds: number }

const variantOf = (share: number): 'success' | 'warning' | 'danger' => {
  if (share >= 1) return 'danger'
  return share >= nearlyUsed ? 'warning' : 'success'
}

/** How much of a limit is used this month. */
export const UsedBar = ({ title, usedMicroPounds, limitMicroPounds }: UsedBarProps): ReactNode => (
  <ProgressBar
    title={title}
    aria-label={title}
    value={Math.min(usedMicroPounds, limitMicroPounds)}
    maxValue={limitMicroPounds}
    variant={variantOf(usedMicroPounds / limitMicroPounds)}
    valueDescription={`${poundsWords(usedMicroPounds)} of ${poundsWords(limitMicroPounds)} used`}
  />
)
