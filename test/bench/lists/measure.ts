/** How long one kind of call took, in milliseconds, one a call. `kB`: the largest answer. */
export type Measured = { call: string; times: number[]; kB: number }

/** Sends a call `count` times, one after the other. Throws when one is not answered with success. */
export const measure = async (
  call: string,
  count: number,
  send: (index: number) => Promise<Response>,
): Promise<Measured> => {
  const times: number[] = []
  let largest = 0
  for (let index = 0; index < count; index += 1) {
    const startedAt = performance.now()
    const answer = await send(index)
    const text = await answer.text()
    times.push(performance.now() - startedAt)
    if (!answer.ok) throw new Error(`${call}: ${answer.status} ${text.slice(0, 300)}`)
    largest = Math.max(largest, text.length)
  }
  return { call, times, kB: largest / 1000 }
}

/** The value below which this share of the values lies. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
