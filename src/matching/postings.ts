/** Lists of row numbers by key, packed in two typed arrays: a million rows take tens of megabytes. */
export class Postings {
  private readonly idOf = new Map<string, number>()
  private keys: Int32Array = new Int32Array(1 << 16)
  private rows: Int32Array = new Int32Array(1 << 16)
  private size = 0
  private starts: Int32Array = new Int32Array(0)

  /** Notes that a row has a key. Only before `pack`. */
  add(key: string, row: number): void {
    let id = this.idOf.get(key)
    if (id === undefined) {
      id = this.idOf.size
      this.idOf.set(key, id)
    }
    if (this.size === this.keys.length) {
      this.keys = doubled(this.keys)
      this.rows = doubled(this.rows)
    }
    this.keys[this.size] = id
    this.rows[this.size++] = row
  }

  /** Sorts what was added by key (counting sort); from now on it can be asked. */
  pack(): void {
    const starts = new Int32Array(this.idOf.size + 1)
    for (let at = 0; at < this.size; at++) {
      const next = (this.keys[at] ?? 0) + 1
      starts[next] = (starts[next] ?? 0) + 1
    }
    for (let id = 1; id < starts.length; id++) starts[id] = (starts[id] ?? 0) + (starts[id - 1] ?? 0)
    const cursor = starts.slice()
    const sorted = new Int32Array(this.size)
    for (let at = 0; at < this.size; at++) {
      const id = this.keys[at] ?? 0
      const to = cursor[id] ?? 0
      sorted[to] = this.rows[at] ?? 0
      cursor[id] = to + 1
    }
    this.starts = starts
    this.rows = sorted
    this.keys = new Int32Array(0)
  }

  /** The rows that have a key, in order; empty for none. A view, not a copy. */
  rowsOf(key: string): Int32Array {
    const id = this.idOf.get(key)
    return id === undefined
      ? this.rows.subarray(0, 0)
      : this.rows.subarray(this.starts[id], this.starts[id + 1])
  }
}

const doubled = (array: Int32Array): Int32Array => {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** Runs of three letters of a text, each once. */
export const trigrams = (text: string): string[] => {
  const found = new Set<string>()
  for (let at = 0; at + 3 <= text.length; at++) found.add(text.slice(at, at + 3))
  return [...found]
}
