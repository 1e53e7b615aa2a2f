import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardUrl, isPublicAddress, judgeAddresses } from '../../../src/clients/website/address-guard.ts'

describe('guardUrl', () => {
  it.each([
    'https://www.linkedin.com/company/acme',
    'https://linkedin.com/company/acme',
    'http://UK.LinkedIn.com./company/acme',
    'https://lnkd.in/abc',
    'https://www.linkedin.com/robots.txt',
  ])('never lets %s be read', (url) => {
    expect(guardUrl(url)).toEqual({ ok: false, reason: 'pages of LinkedIn are never read' })
  })

  it.each([
    'https://notlinkedin.com/',
    'https://linkedin.com.acme.co.uk/',
    'https://acme.co.uk/linkedin.com',
  ])('takes %s for no page of LinkedIn', (url) => {
    expect(guardUrl(url).ok).toBe(true)
  })

  it.each([
    'https://www.acme.co.uk/',
    'http://acme.co.uk:80/x',
    'https://acme.co.uk:443',
    'http://81.2.69.160/',
    'https://[2a00:1450:4009:81f::2004]/',
  ])('lets %s pass', (url) => {
    expect(guardUrl(url).ok).toBe(true)
  })

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://127.0.0.1./',
    'http://0/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest',
    'http://100.64.0.1/',
    'http://192.0.2.1/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[ff02::1]/',
    'http://[2001:db8::1]/',
    'http://①②⑦.0.0.1/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'http://intranet/',
    'http://acme.co.uk:8080/',
    'http://acme.co.uk:22/',
    'http://user@acme.co.uk/',
    'http://user:secret@acme.co.uk/',
    'ftp://acme.co.uk/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'gopher://acme.co.uk/',
    'http://',
    'nonsense',
    '',
  ])('stops %s', (url) => {
    expect(guardUrl(url).ok).toBe(false)
  })

  it('stops every loopback and private IPv4 address in every notation', () => {
    const privateAddress = fc.oneof(
      fc.tuple(fc.constant(127), fc.nat(255), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(10), fc.nat(255), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
    )
    fc.assert(
      fc.property(privateAddress, ([a, b, c, d]) => {
        const number = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d
        const octal = [a, b, c, d].map((part) => `0${part.toString(8)}`).join('.')
        const mapped = `[::ffff:${a}.${b}.${c}.${d}]`
        for (const host of [
          `${a}.${b}.${c}.${d}`,
          String(number),
          `0x${number.toString(16)}`,
          octal,
          `${a}.${b}.${c * 256 + d}`,
          mapped,
        ])
          expect(guardUrl(`http://${host}/`).ok).toBe(false)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(typeof guardUrl(`http://${text}`).ok).toBe('boolean')
      }),
    )
  })
})

describe('judgeAddresses', () => {
  it('condemns a host with one private answer among public ones', () => {
    expect(judgeAddresses(['81.2.69.160', '2a00:1450:4009:81f::2004'])).toBeNull()
    expect(judgeAddresses(['81.2.69.160', '10.0.0.5'])).toMatch(/10\.0\.0\.5/)
    expect(judgeAddresses(['::ffff:10.0.0.5'])).not.toBeNull()
    expect(judgeAddresses(['not an address'])).not.toBeNull()
  })

  it('knows no text but an address as public', () => {
    expect(isPublicAddress('')).toBe(false)
    expect(isPublicAddress('acme.co.uk')).toBe(false)
  })
})
