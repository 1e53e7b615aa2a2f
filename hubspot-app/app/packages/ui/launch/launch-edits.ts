import type { CampaignType } from '@leadwright/contract'
import { draftInputs, type LaunchDraft, startOfType } from './launch-draft.ts'
import type { Fault } from './launch-faults.ts'
import { type FormState, unprepared } from './launch-state.ts'

const isAt = (fault: Fault, field: string): boolean => `${fault.field}.`.startsWith(`${field}.`)

const without = (faults: Fault[], fields: string[]): Fault[] =>
  faults.filter((fault) => !fields.some((field) => isAt(fault, field)))

/** Texts and companies from which the other inputs of a type were made; when they change, what was made of them is stale. */
const isPreparedFrom = (type: CampaignType, name: string): boolean =>
  type.prepares === 'criteria' && type.inputs.find((input) => input.name === name)?.kind === 'long-text'

const staleWithout = ({ type, draft }: FormState, name: string): Record<string, unknown> =>
  isPreparedFrom(type, name) ? draftInputs(type) : draft.inputs

/** Changes of what is typed; each takes the faults of its fields away. */
export const editing = (set: (change: (before: FormState) => FormState) => void) => ({
  change: (part: Partial<Omit<LaunchDraft, 'inputs'>>) =>
    set((before) => ({
      ...before,
      draft: { ...before.draft, ...part },
      faults: without(before.faults, Object.keys(part)),
    })),
  changeInput: (name: string, value: unknown) =>
    set((before) => ({
      ...before,
      draft: { ...before.draft, inputs: { ...staleWithout(before, name), [name]: value } },
      preparation: isPreparedFrom(before.type, name)
        ? unprepared
        : { ...before.preparation, faults: without(before.preparation.faults, [`inputs.${name}`]) },
      faults: without(before.faults, [`inputs.${name}`]),
    })),
  leave: (field: string) => set((before) => ({ ...before, left: [...new Set([...before.left, field])] })),
  choose: (type: CampaignType) =>
    set((before) => ({
      ...before,
      type,
      draft: { ...before.draft, ...startOfType(type) },
      faults: [],
      stopped: [],
      preparation: unprepared,
    })),
  fillIn: (inputs: Record<string, unknown>) =>
    set((before) => ({
      ...before,
      draft: { ...before.draft, inputs: draftInputs(before.type, { ...before.draft.inputs, ...inputs }) },
      faults: without(
        before.faults,
        Object.keys(inputs).map((name) => `inputs.${name}`),
      ),
    })),
})
