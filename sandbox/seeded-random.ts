/** 32-bit FNV-1a hash of a text; the same text gives the same number on every machine. */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/** A generator of numbers in [0, 1) that depends on seed and key only (mulberry32 over their hash). */
export const seededRandom = (seed: number, key: string): (() => number) => {
  let state = hashText(`${seed}:${key}`)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A number in [0, 1) made of a text alone: for positions and order that must not depend on a generator's history. */
export const fractionOf = (text: string): number => seededRandom(0, text)()
