import type { Fault } from './launch-faults.ts'

/** Whether a field is wrong, and what to do about it. */
export type FieldState = { error: boolean; validationMessage?: string }

const asSentence = (message: string): string => message.charAt(0).toUpperCase() + message.slice(1)

/** How a field stands among these faults; one of an item (`excludedAreas.0`) stands at its list. */
export const fieldState = (faults: readonly Fault[], field: string): FieldState => {
  const messages = faults
    .filter((fault) => `${fault.field}.`.startsWith(`${field}.`))
    .map(({ message }) => asSentence(message))
  return messages.length === 0
    ? { error: false }
    : { error: true, validationMessage: [...new Set(messages)].join(' ') }
}
