/** True when the words stand in the text one after the other as whole words, in any case: "UPS" is not in "groups". */
export const hasWords = (text: string, words: string): boolean => {
  const wanted = spaced(words)
  return wanted.trim() !== '' && spaced(text).includes(wanted)
}

const spaced = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()} `
