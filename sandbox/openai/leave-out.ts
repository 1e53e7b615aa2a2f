import { comparable } from '../web/spelling.ts'

const marker =
  /\b(?:do not (?:list|include|repeat|return|mention)|don't (?:list|include|repeat)|already (?:found|known|listed|have)|leave out|exclud\w*|omit|skip|ignore|other than|except)\b/gi

/** From a marker to the end of its line; when the line ends in a colon, to the end of the list below it. */
function passageFrom(text: string, start: number): string {
  const rest = text.slice(start)
  const bracket = /^[^\n[]{0,40}\[[^\]]*\]/.exec(rest)
  if (bracket) return bracket[0]
  const line = /^[^\n]*/.exec(rest)?.[0] ?? ''
  if (!/:\s*$/.test(line)) return line
  return /^[^\n]*\n+(?:[^\n]+(?:\n|$))*/.exec(rest)?.[0] ?? line
}

/** A prompt parted: what is asked for, and what is to be left out. */
export type Parted = { wanted: string; leaveOut: string }

/** Parts a prompt at words like "do not list" and "already found". */
export function partPrompt(text: string): Parted {
  let wanted = ''
  let leaveOut = ''
  let position = 0
  for (const match of text.matchAll(marker)) {
    if (match.index < position) continue
    const passage = passageFrom(text, match.index)
    wanted += text.slice(position, match.index)
    leaveOut += `\n${passage}`
    position = match.index + passage.length
  }
  return { wanted: wanted + text.slice(position), leaveOut }
}

/** Tells whether a name, in comparable spelling, stands among those to leave out. */
export function leaveOutTest(leaveOut: string): (comparableName: string) => boolean {
  if (leaveOut.trim() === '') return () => false
  const whole = ` ${leaveOut.split(/\n/).map(comparable).join(' ')} `
  const parts = new Set(leaveOut.split(/[\n,;"•|]+/).map(comparable))
  return (name) => name.length > 2 && (parts.has(name) || whole.includes(` ${name} `))
}
