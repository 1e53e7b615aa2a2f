import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { secretBoxOf } from '../../../server/compose/secret-box.ts'
import { readConfig } from '../../../server/config.ts'
import { createSecretBox } from '../../../server/security/secret-box.ts'

const key = () => randomBytes(32).toString('base64')
const place = { portalId: 1, purpose: 'token' }

describe('a sealed text', () => {
  test('opens to what it was, for its portal and purpose only', () => {
    const box = createSecretBox(`k1:${key()}`)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (plain) => {
        const sealed = box.seal(plain, place)
        expect(box.open(sealed, place)).toBe(plain)
        for (const other of [
          { ...place, portalId: 2 },
          { ...place, purpose: 'key' },
        ])
          expect(() => box.open(sealed, other)).toThrow(expect.objectContaining({ code: 'not_configured' }))
      }),
    )
  })

  test('never looks the same twice and shows nothing of the secret', () => {
    const box = createSecretBox(`k1:${key()}`)
    const [one, other] = [box.seal('a secret', place), box.seal('a secret', place)]
    expect(one).not.toBe(other)
    expect(Buffer.from(one.split(':')[1] ?? '', 'base64url').toString('latin1')).not.toContain('secret')
  })

  test('that was altered or cut anywhere does not open', () => {
    const box = createSecretBox(`k1:${key()}`)
    const [id, text = ''] = box.seal('a secret', place).split(':')
    const raw = Buffer.from(text, 'base64url')
    for (let at = 0; at < raw.length; at++) {
      const altered = Buffer.from(raw)
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at)
      expect(() => box.open(`${id}:${altered.toString('base64url')}`, place)).toThrow('cannot be opened')
      expect(() => box.open(`${id}:${raw.subarray(0, at).toString('base64url')}`, place)).toThrow()
    }
    for (const nonsense of ['', ':', 'k1:', 'k1', 'k9:AAAA'])
      expect(() => box.open(nonsense, place)).toThrow()
  })

  test('still opens after a newer key was put in front, which seals from then on', () => {
    const [older, newer] = [`2025:${key()}`, `2026:${key()}`]
    const sealed = createSecretBox(older).seal('a secret', place)
    const box = createSecretBox(`${newer}, ${older}`)
    expect(box.open(sealed, place)).toBe('a secret')
    expect(box.seal('x', place)).toMatch(/^2026:/)
    expect(() => createSecretBox(newer).open(sealed, place)).toThrow('2025')
  })
})

describe('ENCRYPTION_KEYS', () => {
  test.each([
    ['without an id', key()],
    ['too short', `k1:${randomBytes(16).toString('base64')}`],
    ['no base64', `k1:${'!'.repeat(44)}`],
    ['an empty entry', `k1:${key()},`],
    ['an odd id', `a b:${key()}`],
  ])('%s is refused with how to make one, never showing it', (_what, setting) => {
    const start = () => createSecretBox(setting)
    expect(start).toThrow(
      expect.objectContaining({
        code: 'startup',
        message: expect.stringContaining('ENCRYPTION_KEYS'),
        hint: expect.stringContaining('openssl rand -base64 32'),
      }),
    )
    expect(start).not.toThrow(setting.slice(4, 30))
  })

  test('the same id twice is refused', () => {
    expect(() => createSecretBox(`k1:${key()},k1:${key()}`)).toThrow('twice')
  })

  test('live mode without any does not start', async () => {
    await expect(secretBoxOf(readConfig({ LEADWRIGHT_MODE: 'live' }))).rejects.toMatchObject({
      code: 'startup',
      message: expect.stringContaining('ENCRYPTION_KEYS'),
      hint: expect.stringContaining('openssl rand -base64 32'),
    })
  })

  test('a sandbox without any makes one for itself that stays, for its account only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'leadwright-keys-'))
    const config = readConfig({ LEADWRIGHT_MODE: 'sandbox', LEADWRIGHT_DATA_DIR: join(folder, 'data') })
    const boxes = await Promise.all(Array.from({ length: 8 }, () => secretBoxOf(config)))
    const sealed = boxes.map((box) => box.seal('a secret', place))
    const later = await secretBoxOf(config)
    expect(sealed.map((one) => later.open(one, place))).toEqual(Array(8).fill('a secret'))
    const files = await readdir(join(folder, 'data'))
    expect(files).toHaveLength(1)
    expect((await stat(join(folder, 'data', files[0] ?? ''))).mode & 0o777).toBe(0o600)
    await rm(folder, { recursive: true })
  })
})
