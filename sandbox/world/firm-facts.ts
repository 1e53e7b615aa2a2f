import type { Dice } from './dice.ts'
import { personName } from './distinctive-words.ts'
import { worldDate } from './firm-numbers.ts'
import type { FirmPlan } from './firm-plan.ts'
import type { Firm, Officer } from './world.ts'

const dayText = (year: number, dice: Dice): string =>
  `${year}-${String(dice.whole(1, 12)).padStart(2, '0')}-${String(dice.whole(1, 28)).padStart(2, '0')}`

/** A day in the years `from` to `to`, never after the world's own day. */
export const dayBetween = (from: number, to: number, dice: Dice): string => {
  const day = dayText(dice.whole(from, Math.max(from, to)), dice)
  if (day > worldDate) return worldDate
  return day
}

/** A day of incorporation: half of all firms are younger than fifteen years, few are older than forty. */
export const incorporationDay = (dice: Dice): string => {
  const age = Math.floor(70 * dice.fraction() ** 2.3)
  const day = dayText(2026 - age, dice)
  return day < worldDate ? day : `2026-${String(dice.whole(1, 10)).padStart(2, '0')}-14`
}

const largeKinds = new Set(['secondary', 'higher', 'sixth form/further', 'hospital'])

/** A number of employees, from one-person firms to large employers. */
export const employeeCount = (plan: FirmPlan, dice: Dice): number => {
  if (plan.kind.kind === 'higher') return dice.whole(120, 4800)
  const range = dice.weighted<readonly [number, number]>([
    [[1, 4], largeKinds.has(plan.kind.kind) ? 0 : 20],
    [[5, 9], largeKinds.has(plan.kind.kind) ? 0 : 18],
    [[10, 19], 20],
    [[20, 49], 22],
    [[50, 249], 15],
    [[250, 1500], plan.group?.isParent ? 12 : 4],
  ])
  return dice.whole(range[0], range[1])
}

/** Accounts that a firm of this size files (Companies Act 2006, s. 382-384A and 465-467: employees only). */
export const accountsFor = (
  employees: number,
  isParent: boolean,
  dice: Dice,
): NonNullable<Firm['accountsType']> => {
  if (isParent && employees >= 50) return 'group'
  if (employees >= 250) return 'full'
  if (employees >= 50) return dice.chance(0.7) ? 'medium' : 'full'
  if (employees >= 10) return dice.chance(0.6) ? 'total-exemption-full' : 'small'
  if (employees <= 1 && dice.chance(0.05)) return 'dormant'
  return dice.chance(0.75) ? 'micro-entity' : 'total-exemption-full'
}

const schoolKinds = new Set(['primary', 'secondary', 'sixth form/further', 'higher'])

/** The legal type that suits kind and size. */
export const typeFor = (plan: FirmPlan, employees: number, dice: Dice): Firm['type'] => {
  if (plan.kind.kind === 'higher' && dice.chance(0.4)) return 'royal-charter'
  if (schoolKinds.has(plan.kind.kind) && dice.chance(0.65)) return 'private-limited-guarant-nsc'
  if (employees >= 250 && dice.chance(0.2)) return 'plc'
  if (plan.kind.kind === 'professional' && dice.chance(0.25)) return 'llp'
  return dice.chance(0.012) ? 'llp' : 'ltd'
}

/** Whether the firm still trades, and since when not: about one in twelve does not. */
export const statusFor = (incorporatedOn: string, dice: Dice): Pick<Firm, 'status' | 'dissolvedOn'> => {
  const status = dice.weighted<Firm['status']>([
    ['active', 920],
    ['dissolved', 60],
    ['liquidation', 15],
    ['administration', 5],
  ])
  const from = Math.max(2018, Number(incorporatedOn.slice(0, 4)) + 1)
  return { status, dissolvedOn: status === 'dissolved' ? dayBetween(from, 2026, dice) : null }
}

/** Directors since incorporation or later, some resigned, sometimes a secretary. At least one director is left. */
export const officersFor = (incorporatedOn: string, dice: Dice): Officer[] => {
  const since = Number(incorporatedOn.slice(0, 4))
  const officers: Officer[] = []
  const count = dice.whole(1, 4) + (dice.chance(0.15) ? 1 : 0)
  for (let number = 0; number < count; number += 1) {
    const year = number === 0 ? since : dice.whole(since, 2025)
    const hasResigned = number > 0 && year < 2025 && dice.chance(0.25)
    officers.push({
      name: personName(dice),
      role: number > 0 && number === count - 1 && dice.chance(0.3) ? 'secretary' : 'director',
      appointedOn: number === 0 ? incorporatedOn : dayBetween(year, year, dice),
      resignedOn: hasResigned ? dayBetween(year + 1, 2026, dice) : null,
    })
  }
  return officers
}
