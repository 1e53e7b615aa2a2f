/** Two rows that were judged to be one company. */
export type Join = { a: number; b: number; probability: number; reason: string }

/** Rows that are one company, in order, with what joined them. */
export type Cluster = { rows: number[]; probability: number; reasons: string[] }

/**
 * Groups rows, the surest joins first. A join that would bring two rows together that `mayNotMeet` is left out, so that
 * a chain of likenesses never makes one company of two. Only groups of two and more.
 */
export const clusterRows = (joins: Join[], mayNotMeet: (a: number, b: number) => boolean): Cluster[] => {
  const groupOf = new Map<number, Cluster>()
  const groupFor = (row: number): Cluster => groupOf.get(row) ?? { rows: [row], probability: 1, reasons: [] }
  for (const { a, b, probability, reason } of [...joins].sort((x, y) => y.probability - x.probability)) {
    const [first, second] = [groupFor(a), groupFor(b)]
    if (first === second || first.rows.some((one) => second.rows.some((two) => mayNotMeet(one, two))))
      continue
    const merged: Cluster = {
      rows: [...first.rows, ...second.rows].sort((one, two) => one - two),
      probability: Math.min(first.probability, second.probability, probability),
      reasons: [...new Set([...first.reasons, ...second.reasons, reason])],
    }
    for (const row of merged.rows) groupOf.set(row, merged)
  }
  return [...new Set(groupOf.values())].sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
}
