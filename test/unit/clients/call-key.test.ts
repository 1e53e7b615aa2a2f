import { describe, expect, it } from 'vitest'
import { requestKey } from '../../../src/clients/call-key.ts'

describe('the key of a request', () => {
  const long = `https://example.org/?${'q'.repeat(5_000)}`

  it('is readable while it is short, and tells bodies apart', () => {
    expect(requestKey('GET', 'https://example.org/a')).toBe('GET https://example.org/a')
    expect(requestKey('POST', 'https://example.org/a', '1')).not.toBe(
      requestKey('POST', 'https://example.org/a', '2'),
    )
  })

  it('fits into an index of the database for an address of any length, and still tells addresses apart', () => {
    expect(Buffer.byteLength(requestKey('GET', long, 'body'))).toBeLessThan(500)
    expect(requestKey('GET', `${long}1`)).not.toBe(requestKey('GET', `${long}2`))
    expect(requestKey('GET', long)).toBe(requestKey('GET', long))
  })
})
