import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { numbersNear } from './openai-calls.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'
import { resolve, settle, textAt, visit } from './web-visits.ts'

let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())

const firmShape = z.object({
  number: z.string(),
  legalName: z.string(),
  services: z.array(z.string()),
  groupId: z.string().nullable(),
  registeredOffice: z.object({ postcode: z.string() }),
  sites: z.array(z.object({ address: z.object({ postcode: z.string(), locality: z.string() }) })),
  website: z
    .object({ domain: z.string(), numberShown: z.string(), robots: z.string(), template: z.number() })
    .nullable(),
})
type Firm = z.infer<typeof firmShape>

const firmsNear = async (sector: string, count: number): Promise<Firm[]> => {
  const numbers = await numbersNear(sandbox.url, 'M1 1AA', 30, sector)
  const firms: Firm[] = []
  for (const number of numbers.slice(0, count)) {
    firms.push(firmShape.parse(await (await sandbox.get(`/control/truth/firms/${number}`)).json()))
  }
  return firms
}

type Standing = Firm & { website: NonNullable<Firm['website']> }
const ownSites = (firms: Firm[]): Standing[] => {
  return firms.flatMap((firm) =>
    firm.website && firm.groupId === null ? [{ ...firm, website: firm.website }] : [],
  )
}

describe('websites of firms', () => {
  let firms: Standing[]
  beforeAll(async () => {
    firms = ownSites([...(await firmsNear('it', 60)), ...(await firmsNear('manufacturing', 60))])
  })

  test('resolve to the same public addresses each time, with and without www', async () => {
    const domain = firms[0]?.website.domain ?? ''
    const answer = await resolve(sandbox, domain)
    expect(answer.addresses.length).toBeGreaterThan(0)
    expect(await resolve(sandbox, `www.${domain}`)).toEqual(answer)
    expect((await resolve(sandbox, 'no-such-firm-anywhere.co.uk')).status).toBe(404)
  })

  test('lead from http and from the other spelling of the host to one https address', async () => {
    for (const { website } of firms.slice(0, 10)) {
      const ends = await Promise.all(
        [
          `http://${website.domain}/contact`,
          `https://www.${website.domain}/contact`,
          `https://${website.domain}/contact`,
        ].map((url) => settle(sandbox, url)),
      )
      expect(new Set(ends.map((end) => end.url)).size).toBe(1)
      expect(ends[0]?.url).toMatch(/^https:/)
      expect(ends[0]?.response.status).toBe(200)
    }
  })

  test('are byte-identical when asked again', async () => {
    for (const { website } of firms.slice(0, 10)) {
      const pages = await Promise.all([
        textAt(sandbox, `https://${website.domain}/`),
        textAt(sandbox, `https://${website.domain}/`),
      ])
      expect(pages[0]).toBe(pages[1])
    }
  })

  test('show the company number where the world says, and nowhere else', async () => {
    for (const { number, website } of firms) {
      const bare = number.replace(/^0/, '')
      const home = await textAt(sandbox, `https://${website.domain}/`)
      const terms = await textAt(sandbox, `https://${website.domain}/terms`)
      const where = `${website.domain}: ${website.numberShown}`
      expect(home.includes(bare), where).toBe(['footer', 'json-ld'].includes(website.numberShown))
      expect(terms.includes(bare), where).toBe(website.numberShown !== 'none')
      if (website.numberShown === 'json-ld') expect(home).toMatch(/application\/ld\+json[\s\S]*PropertyValue/)
    }
  })

  test('name the postcode on the contact page, but for those that need a script', async () => {
    const shown = []
    for (const firm of firms) {
      const page = await textAt(sandbox, `https://${firm.website.domain}/contact`)
      if (page.includes('id="root"')) continue
      shown.push(firm)
      for (const site of firm.sites) expect(page).toContain(site.address.postcode)
    }
    expect(shown.length).toBeGreaterThan(firms.length * 0.7)
  })

  test('have a page for each service, a robots.txt and a sitemap', async () => {
    const firm = firms.find((one) => one.services.length > 1 && one.website.robots === 'open')
    const domain = firm?.website.domain ?? ''
    expect(await textAt(sandbox, `https://${domain}/robots.txt`)).toMatch(/Disallow:\n/)
    const sitemap = await textAt(sandbox, `https://${domain}/sitemap.xml`)
    const services = [...sitemap.matchAll(/<loc>([^<]*\/services\/[^<]*)<\/loc>/g)].map(
      (match) => match[1] ?? '',
    )
    expect(services).toHaveLength(firm?.services.length ?? 0)
    for (const url of services) expect((await visit(sandbox, url)).status).toBe(200)
    expect((await settle(sandbox, `https://${domain}/no-such-page`)).response.status).toBe(404)
  })

  test('are drawn in at least eight ways, one of them in windows-1252', async () => {
    const heads = new Set<string>()
    let old: Buffer | null = null
    for (const { website } of firms) {
      const { response } = await settle(sandbox, `https://${website.domain}/about`)
      const bytes = Buffer.from(await response.arrayBuffer())
      const text = bytes.toString('latin1')
      if (text.includes('charset=windows-1252')) old = bytes
      heads.add(
        text
          .replace(/<title>[\s\S]*?<\/title>/i, '')
          .replace(/\s/g, '')
          .slice(0, 40) +
          /<(nav|table|dl|article|section)[ >]|itemscope|wp-content|id="root"/.exec(text)?.[0],
      )
    }
    expect(heads.size).toBeGreaterThanOrEqual(8)
    expect(old?.includes(Buffer.from([0x92]))).toBe(true)
  })

  test('of a group list its companies and their numbers on one domain', async () => {
    const firm = (await firmsNear('manufacturing', 200)).find((one) => one.groupId !== null && one.website)
    const domain = firm?.website?.domain ?? ''
    const { firms: sharers } = z
      .object({ firms: z.array(firmShape) })
      .parse(await (await sandbox.get(`/control/truth/firms?domain=${domain}`)).json())
    expect(sharers.length).toBeGreaterThan(1)
    const terms = await textAt(sandbox, `https://${domain}/terms`)
    const shown = sharers.filter((one) => ['footer', 'legal-page'].includes(one.website?.numberShown ?? ''))
    for (const one of shown) expect(terms).toContain(one.number.replace(/^0/, ''))
  })

  test('stand on the public register page with the same facts', async () => {
    const firm = firms[0]
    const page = await textAt(
      sandbox,
      `https://find-and-update.company-information.service.gov.uk/company/${firm?.number}`,
    )
    expect(page).toContain(firm?.number)
    expect(page).toContain(firm?.registeredOffice.postcode)
    const town = firm?.sites[0]?.address.locality.toLowerCase().replace(/\W+/g, '-')
    expect(await textAt(sandbox, `https://www.localfirms-directory.example/towns/${town}`)).toMatch(
      /<li><strong>/,
    )
  })
})
