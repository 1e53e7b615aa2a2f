/** Words of a name or address as the register's search sees them: capitals and digits, apostrophes dropped. */
export const wordsOf = (text: string): string[] =>
  text
    .toUpperCase()
    .replace(/['’]/g, '')
    .split(/[^A-Z0-9À-Þ]+/)
    .filter((word) => word !== '')

// Too common to tell companies apart.
const commonWords = new Set(['LIMITED', 'LTD', 'PLC', 'LLP', 'THE', 'AND', 'OF', 'UK', 'COMPANY', 'CO'])

/** Whether a word says something about a name. */
export const isTelling = (word: string): boolean => !commonWords.has(word)
