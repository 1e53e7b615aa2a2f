/**
 * Where a word or phrase stands in a text, endings apart ("call-outs" finds "call-out", "printers" finds "printing"), as whole
 * words; -1: nowhere.
 */
export const phraseAt = (text: string, phrase: string): number => {
  const words = phrase.toLowerCase().match(/[\p{L}\p{N}+#]+/gu)
  if (words === null) return -1
  const form = words.map(formOf).join('[^\\p{L}\\p{N}]+')
  return text.toLowerCase().search(new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'u'))
}

/** Short words stand alone ("care" is not in "career"); longer ones may end differently. */
const formOf = (word: string): string => {
  const literal = word.replace(/[+#]/g, '\\$&')
  if (word.length <= 3 || !/^\p{L}+$/u.test(word)) return literal
  if (word.length <= 5) return `${literal.replace(/s$/u, '')}(?:s|es)?`
  return `${literal.replace(/(?:ies|y|ers?|es|s|ing)$/u, '')}\\p{L}{0,4}`
}
