/** Lower-case words without punctuation, plurals cut to the singular, so that "networks" is found in "network". */
export const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))

/** A text made ready for `hasPhrase`. */
export const phraseText = (text: string): string => ` ${plainWords(text).join(' ')} `

/** True when the phrase's words stand together in the prepared text: "it" is not found in "with". */
export const hasPhrase = (prepared: string, phrase: string): boolean => {
  const wanted = plainWords(phrase).join(' ')
  return wanted !== '' && prepared.includes(` ${wanted} `)
}
