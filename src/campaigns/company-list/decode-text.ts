/** What a file says, as text; or why it cannot be read, for a person. */
export type Decoded = { text: string } | { fault: string }

/**
 * The text of a file as spreadsheets save it: UTF-8 and UTF-16 with or without their mark, else Windows-1252, in which
 * Excel writes plain CSV. Never throws.
 */
export const decodeText = (bytes: Uint8Array): Decoded => {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) return { fault: WORKBOOK }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11) return { fault: WORKBOOK }
  if (startsWith(bytes, '%PDF')) return { fault: 'This is a PDF. Copy the names out of it and paste them.' }
  const text = decode(bytes, encodingOf(bytes))
  // Real text holds no zero characters: what is left of them is a picture or a program.
  return text.includes('\0') ? { fault: 'This file is no text. Save the list as CSV.' } : { text }
}

const WORKBOOK =
  'This is an Excel workbook. Save it as CSV (File, Save as, CSV), or copy its cells and paste them.'

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0))

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const encodingOf = (bytes: Uint8Array): Encoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // English text in UTF-16 has a zero in nearly every second byte.
  const beginning = bytes.subarray(0, 400)
  const zeros = (parity: number) => beginning.filter((byte, at) => at % 2 === parity && byte === 0).length
  if (zeros(1) > beginning.length / 4) return 'utf-16le'
  if (zeros(0) > beginning.length / 4) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Without the mark at the beginning. */
const decode = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes)
