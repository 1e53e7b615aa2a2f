import type { SandboxContext } from '../context.ts'

/** In what way a company is invented; `pure` ones borrow nothing from a real firm. */
export type InventionKind =
  | 'pure'
  | 'real-number'
  | 'real-address'
  | 'look-alike-domain'
  | 'real-website'
  | 'unmentioned-source'

/** An invented company that an answer has named: ground truth for tests, never part of a vendor's answer. */
type ListedInvention = {
  name: string
  website: string | null
  kind: InventionKind
  companyNumber: string | null
  postcode: string | null
}

const lists = new WeakMap<SandboxContext, Map<string, ListedInvention>>()

/** Every invented company that answers have named since the sandbox began, each once. */
export function openaiInventions(context: SandboxContext): ListedInvention[] {
  return [...(lists.get(context)?.values() ?? [])]
}

/** Remembers an invented company that an answer names. */
export function rememberInvention(context: SandboxContext, invention: ListedInvention): void {
  const list = lists.get(context) ?? new Map<string, ListedInvention>()
  list.set(JSON.stringify(invention), invention)
  lists.set(context, list)
}
