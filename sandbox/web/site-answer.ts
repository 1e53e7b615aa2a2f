import type { Response } from 'express'

/** A website's answer: bytes at once, or a stream that writes itself (endless, huge and slow hosts). */
export type SiteAnswer = {
  status: number
  headers: Record<string, string>
  body: Buffer
  stream?: (response: Response) => void
}

/** What a website is asked: the original address. Only reading methods get here. */
export type SiteRequest = { url: URL }

/** A host of the make-believe web. Without `addresses` its name resolves to the usual public-looking ones. */
export type Host = { answer(request: SiteRequest): SiteAnswer; addresses?(): string[] }

// The characters that windows-1252 has and latin1 has not, as far as the pages use them.
const windowsBytes: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
}

/** Text as old software saves it; what Windows-1252 lacks becomes a question mark. */
export function inWindows1252(text: string): Buffer {
  return Buffer.from(
    [...text].map(
      (letter) => windowsBytes[letter] ?? (letter.charCodeAt(0) < 256 ? letter.charCodeAt(0) : 0x3f),
    ),
  )
}

/** An HTML answer in UTF-8, or in windows-1252 with no charset in its header, as old servers send it. */
export function html(text: string, charset: 'utf-8' | 'windows-1252' = 'utf-8', status = 200): SiteAnswer {
  const isOld = charset === 'windows-1252'
  const headers = {
    'content-type': isOld ? 'text/html' : 'text/html; charset=utf-8',
    server: isOld ? 'Microsoft-IIS/6.0' : 'nginx',
  }
  return { status, headers, body: isOld ? inWindows1252(text) : Buffer.from(text) }
}

/** A plain-text or XML answer. */
export function plain(text: string, contentType = 'text/plain; charset=utf-8', status = 200): SiteAnswer {
  return { status, headers: { 'content-type': contentType, server: 'nginx' }, body: Buffer.from(text) }
}

/** A redirect to an original address; nobody follows it here. */
export function redirect(location: string, status: 301 | 302 | 307 | 308 = 301): SiteAnswer {
  return { status, headers: { location, server: 'nginx' }, body: Buffer.alloc(0) }
}

/** The page for an address that the site does not have. */
export function notFound(): SiteAnswer {
  return html(
    '<!doctype html><html><head><title>Page not found</title></head><body><h1>404</h1></body></html>',
    'utf-8',
    404,
  )
}
