import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'
import { textAt } from './web-visits.ts'

const traits = z.object({
  firms: z.array(
    z.object({
      number: z.string(),
      sector: z.string(),
      services: z.array(z.string()),
      website: z.string().nullable(),
      servicesMissing: z.array(z.string()),
      sitesInside: z.number(),
    }),
  ),
})

let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await startSandbox({ SANDBOX_SEED: '7' })
})
afterAll(() => {
  sandbox.process.kill()
})

const near = async (radiusMiles: number) => {
  const answer = await sandbox.get(`/control/truth/traits?postcode=M1%201AA&radiusMiles=${radiusMiles}`)
  return traits.parse(await answer.json()).firms
}

test('what a firm does not deliver itself stands on its own page, and about a quarter of IT firms say so of one service', async () => {
  const readable = (await near(60)).filter(({ sector, website }) => sector === 'it' && website !== null)
  const missing = readable.filter(({ servicesMissing }) => servicesMissing.includes('structured cabling'))
  expect(missing.length / readable.length).toBeGreaterThan(0.15)
  expect(missing.length / readable.length).toBeLessThan(0.35)
  for (const { website, services, servicesMissing } of missing.slice(0, 5)) {
    expect(services).not.toContain('structured cabling')
    const about = await textAt(sandbox, `https://www.${website}/about`)
    for (const service of servicesMissing) expect(about).toContain(service)
  }
})

test('a wider circle has more firms, those on no register of companies too, each with a place inside', async () => {
  const [narrow, wide] = await Promise.all([near(5), near(30)])
  expect(wide.length).toBeGreaterThan(narrow.length)
  expect(wide.some(({ number }) => number.startsWith('URN-'))).toBe(true)
  expect(wide.every(({ sitesInside }) => sitesInside > 0)).toBe(true)
  expect((await sandbox.get('/control/truth/traits?postcode=nowhere&radiusMiles=5')).status).toBe(400)
})
