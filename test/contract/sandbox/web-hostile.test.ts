import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, domainOf, faultless, inventionsOf, listRequest, setRates } from './openai-calls.ts'
import { registerSettings } from './register-files.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'
import { resolve, settle, textAt, visit } from './web-visits.ts'

let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())

describe('squatters', () => {
  beforeEach(() => setRates(sandbox.url, { ...faultless, invented: 0.9 }))

  test('of inventions are for sale, or copy a real number under another name', async () => {
    for (let call = 0; call < 12; call += 1) {
      await ask(sandbox.url, listRequest('Up to 15 IT firms within 20 miles of M1 1AA'))
    }
    const inventions = await inventionsOf(sandbox.url)
    const twins = inventions.filter((one) => one.kind === 'look-alike-domain')
    const pages = await Promise.all(
      twins.map((twin) => textAt(sandbox, `https://${domainOf(twin.website)}/`)),
    )
    expect(pages.some((page) => page.includes('may be for sale'))).toBe(true)
    const impostor = pages.findIndex((page) => /(?:number|No\.?:?|Reg No:) \w*\d{6}/i.test(page))
    const twin = twins[impostor]
    expect(pages[impostor]).toContain(twin?.name.replace(/ Ltd$/, '').replace('&', '&amp;').slice(0, 8))
    const dead = inventions.filter((one) => one.kind === 'pure').slice(0, 10)
    for (const one of dead) expect((await resolve(sandbox, domainOf(one.website) ?? '')).status).toBe(404)
  })
})

describe('hosts that attack', () => {
  test('redirect into private networks', async () => {
    const target = async (path: string) =>
      (await visit(sandbox, `https://redirect-to-private.example${path}`)).headers.get('location')
    expect(await Promise.all(['/', '/a', '/b', '/c'].map(target))).toEqual([
      'http://127.0.0.1:1/',
      'http://169.254.169.254/latest',
      'http://[::1]/',
      'http://2130706433/',
    ])
    expect((await visit(sandbox, 'https://endless-redirect.example/7')).headers.get('location')).toBe(
      'https://endless-redirect.example/8',
    )
  })

  test('resolve to private addresses, at once or at the second question', async () => {
    expect((await resolve(sandbox, 'private-dns.example')).addresses).toEqual(['10.0.0.5'])
    const first = await resolve(sandbox, 'rebind.example')
    const second = await resolve(sandbox, 'rebind.example')
    expect(first.addresses[0]).toMatch(/^81\./)
    expect(second.addresses).toEqual(['127.0.0.1'])
  })

  test('send too much, too slowly, or packed', async () => {
    const huge = await visit(sandbox, 'https://huge.example/')
    let bytes = 0
    for await (const chunk of huge.body ?? []) bytes += chunk.length
    expect(bytes).toBe(50 * 1024 * 1024)
    const slow = await visit(sandbox, 'https://slow.example/')
    const reader = slow.body?.getReader()
    expect((await reader?.read())?.done).toBe(false)
    await reader?.cancel()
    const bomb = await visit(sandbox, 'https://gzip-bomb.example/')
    expect(bomb.headers.get('content-encoding')).toBe('gzip')
    expect(Number(bomb.headers.get('content-length'))).toBeLessThan(200_000)
    await bomb.body?.cancel()
    expect(await textAt(sandbox, 'https://orders-the-model.example/')).toMatch(
      /ignore all previous instructions/i,
    )
  })

  test('that do not exist are named so', async () => {
    for (const url of ['https://nobody-is-here.co.uk/', 'http://127.0.0.1/', 'https://localhost:8080/']) {
      const response = await visit(sandbox, url)
      expect([response.status, response.headers.get('x-gateway-error')]).toEqual([502, 'NXDOMAIN'])
    }
    expect((await visit(sandbox, 'not a url')).headers.get('x-gateway-error')).toBe('BAD_URL')
  })
})

test('pages of real companies carry nothing beyond the file', async () => {
  const register = await startSandbox(await registerSettings())
  try {
    for (const path of ['/', '/about', '/contact', '/privacy', '/terms']) {
      const pages = await Promise.all(
        ['testham.ac.uk', 'testhamforge.co.uk', 'testhamgrammar.org.uk'].map((domain) =>
          textAt(register, `https://${domain}${path}`),
        ),
      )
      for (const page of pages) {
        expect(page).toMatch(/testham/i)
        expect(page).not.toMatch(
          /tel:|mailto:|cfemail|telephone|linkedin|facebook|VAT|director|generator|Site by/i,
        )
      }
    }
    expect((await settle(register, 'https://testham.ac.uk/team')).response.status).toBe(404)
    const about = await textAt(register, 'https://testhamforge.co.uk/about')
    if (!about.includes('id="root"')) expect(about).toContain('LE2 1AD')
  } finally {
    await register.stop()
  }
})
