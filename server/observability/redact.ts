const secretName =
  /authori[sz]ation|token|secret|password|passphrase|api_?-?key|cookie|credential|encryption_?keys?|^key$/i

const patterns: [RegExp, string][] = [
  // A password inside a connection string, before the e-mail rule could take part of it.
  [/(\w+:\/\/)[^\s/@"']+@/g, '$1[redacted]@'],
  [/\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi, '$1 [redacted]'],
  [/\bsk-[\w-]{8,}/g, '[redacted]'],
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[e-mail]'],
  // UK numbers only with their 0 or +44, so that ids and moments (which never start so) stay readable.
  [/(?<![\w.:-])(?:\+44|0044|0)(?:[ ()-]{0,2}\d){9,10}(?![\w-])/g, '[phone]'],
]

/** Text without e-mail addresses, UK phone numbers, bearer tokens, vendor keys and passwords of connection strings. */
export const redactText = (text: string): string =>
  patterns.reduce((current, [pattern, replacement]) => current.replace(pattern, replacement), text)

const maximumDepth = 6

/**
 * A copy in which every value whose name tells of a secret reads `[redacted]`. Errors and other class instances are
 * left as they are; what lies deeper than six levels is cut.
 */
export const redactNamed = (value: unknown, depth = 0): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (depth >= maximumDepth) return '[cut]'
  if (Array.isArray(value)) return value.map((item) => redactNamed(item, depth + 1))
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      secretName.test(name) && item !== null ? '[redacted]' : redactNamed(item, depth + 1),
    ]),
  )
}
