import { AppError } from '../errors.ts'

const tooLarge = (host: string, maxBytes: number): AppError =>
  new AppError('too_large', `${host} answered with more than ${maxBytes} bytes; nothing of it was used.`, {
    hint: 'The page is skipped; larger answers are never read.',
  })

/** Reads a body stream to its end. Counts decoded bytes, so that a small packed answer cannot unfold into memory. Throws `too_large`. */
export const readCapped = async (
  body: AsyncIterable<Uint8Array> | null,
  host: string,
  maxBytes: number,
): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop by an exception cancels the stream, so that the rest is not downloaded.
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge(host, maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

const charsetOf = (bytes: Uint8Array, contentType: string): string => {
  const declared = /charset\s*=\s*["']?([\w-]+)/iu.exec(contentType)?.[1]
  if (declared !== undefined) return declared
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (!/html/iu.test(contentType)) return 'utf-8'
  // The HTML standard looks for the meta tag in the first 1,024 bytes; site builders put it later now and then.
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1] ?? 'utf-8'
}

/** Text of a body by the charset of its header, byte-order mark or `<meta>`; UTF-8 when none is named or it is unknown. Never throws. */
export const decodeBody = (bytes: Uint8Array, contentType: string): string => {
  const charset = charsetOf(bytes, contentType)
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder('utf-8').decode(bytes)
  }
}
