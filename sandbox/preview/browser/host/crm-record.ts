import type { Properties } from '../wire.ts'

/** The record that the page shows, and whoever wants to hear of its changes. */
export type CrmRecord = {
  values(): Properties
  /** Asks the portal anew and tells everybody whose values changed. */
  refresh(): Promise<void>
  /** Calls back with the named values when one of them changed. */
  watch(names: readonly string[] | '*', onUpdate: (values: Properties) => void): () => void
}

/** How often an open page looks whether somebody else has changed the record; HubSpot's pages notice by themselves. */
const lookAgainMs = 3_000

/** The named values of a record; null for one that it does not have. */
export const pick = (values: Properties, names: readonly string[] | '*'): Properties =>
  names === '*' ? values : Object.fromEntries(names.map((name) => [name, values[name] ?? null]))

/** A record that starts with the values in the page. `address`: where its present values are. */
export const createCrmRecord = (address: string, first: Properties): CrmRecord => {
  let values = first
  const watchers = new Set<(before: Properties) => void>()
  const refresh = async (): Promise<void> => {
    const response = await fetch(address)
    if (!response.ok) return
    const before = values
    values = ((await response.json()) as { properties: Properties }).properties
    for (const tell of watchers) tell(before)
  }
  setInterval(() => {
    if (watchers.size > 0 && !document.hidden) refresh().catch(() => undefined)
  }, lookAgainMs)
  return {
    values: () => values,
    refresh,
    watch: (names, onUpdate) => {
      const tell = (before: Properties): void => {
        const now = pick(values, names)
        if (JSON.stringify(pick(before, names)) !== JSON.stringify(now)) onUpdate(now)
      }
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
  }
}
