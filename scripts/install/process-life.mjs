/** Is that process still the one we noted down? A bare process id is not enough: systems give ids out again. */
import { readFileSync } from 'node:fs'

/** Start time of a running process in kernel ticks, or null when it is gone (a zombie counts as gone) or unknown here. */
export function startTimeOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The program name in field 2 may hold blanks and brackets; the rest begins after the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? null : Number(fields[19])
  } catch {
    return null
  }
}

/** True while the process noted with this start time lives. `startTime` null (no /proc): by its id alone. */
export function isAlive(pid, startTime) {
  if (!pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return startTime === null || startTimeOf(pid) === startTime
}

/** Resolves after `milliseconds`. */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
