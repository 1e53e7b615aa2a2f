import type { Firm } from '../world/world.ts'
import { happens, pick, type Random } from './chance.ts'
import { emailHtml, phoneHtml } from './contact-forms.ts'
import { escaped } from './html.ts'
import { disclosure } from './legal-notices.ts'
import { legalPages } from './legal-pages.ts'
import type { Block, Fact, Page } from './page.ts'
import { type SectorCopy, sectorCopy } from './sector-copy.ts'
import { gapsOn } from './service-gaps.ts'
import { addressLine, signName, slug } from './spelling.ts'

/** What the pages of one fictional firm are made from. */
export type FirmSite = {
  firm: Firm
  servicesPath: '/services' | '/what-we-do'
  hasNews: boolean
  random: (page: string) => Random
}

function filled(text: string, firm: Firm, service = ''): string {
  const town = firm.sites[0]?.address.locality ?? firm.registeredOffice.locality
  const name = signName(firm)
  return text
    .replaceAll('{name}', name)
    .replaceAll('{town}', town)
    .replaceAll('{kind}', firm.kind)
    .replaceAll('{service}', service)
}

/** Address, phone and e-mail of a firm's sites as rows. */
export function contactRows(firm: Firm, random: Random): Fact[] {
  const rows: Fact[] = []
  for (const [index, site] of firm.sites.entries()) {
    const label = index === 0 ? 'Address' : `${site.address.locality} branch`
    rows.push({ label, html: escaped(addressLine(site.address)) })
    if (site.phone)
      rows.push({
        label: pick(random, ['Telephone', 'Tel', 'Phone', 'Call us']),
        html: phoneHtml(site.phone, random),
      })
  }
  if (firm.email) rows.push({ label: pick(random, ['Email', 'E-mail']), html: emailHtml(firm.email, random) })
  return rows
}

function home(site: FirmSite, copy: SectorCopy): Page {
  const { firm } = site
  const random = site.random('/')
  const town = firm.sites[0]?.address.locality ?? firm.registeredOffice.locality
  const blocks: Block[] = [{ kind: 'text', text: filled(pick(random, copy.intro), firm) }]
  if (firm.services.length > 0)
    blocks.push({ kind: 'heading', text: 'What we offer' }, { kind: 'list', items: firm.services })
  if (happens(random, 0.5)) blocks.push({ kind: 'facts', rows: contactRows(firm, random).slice(0, 2) })
  return {
    path: '/',
    title: `${signName(firm)} | ${town}`,
    description: filled(pick(random, copy.intro), firm),
    blocks,
  }
}

function about(site: FirmSite, copy: SectorCopy): Page {
  const { firm } = site
  const random = site.random('/about')
  const blocks: Block[] = [{ kind: 'text', text: filled(copy.about.join(' '), firm) }]
  if (firm.incorporatedOn)
    blocks.push({ kind: 'text', text: `Our company was founded in ${firm.incorporatedOn.slice(0, 4)}.` })
  for (const { sentence } of gapsOn(firm, site.random('/about: gaps')))
    blocks.push({ kind: 'text', text: filled(sentence, firm) })
  if (firm.employees !== null && happens(random, 0.4)) {
    blocks.push({ kind: 'text', text: `Today we are a team of ${firm.employees}.` })
  }
  return { path: '/about', title: `About ${signName(firm)}`, description: `About ${signName(firm)}`, blocks }
}

function contact(site: FirmSite): Page {
  const { firm } = site
  const random = site.random('/contact')
  const blocks: Block[] = [
    { kind: 'text', text: `Get in touch with ${signName(firm)}.` },
    { kind: 'facts', rows: contactRows(firm, random) },
    { kind: 'text', text: 'Opening hours: Monday to Friday, 9am to 5pm.' },
  ]
  return {
    path: '/contact',
    title: `Contact ${signName(firm)}`,
    description: `How to reach ${signName(firm)}`,
    blocks,
  }
}

function services(site: FirmSite, copy: SectorCopy): Page[] {
  const { firm, servicesPath } = site
  const links = firm.services.map((service) => ({ path: `/services/${slug(service)}`, label: service }))
  const overview: Page = {
    path: servicesPath,
    title: `${servicesPath === '/services' ? 'Services' : 'What we do'} | ${signName(firm)}`,
    description: firm.services.join(', '),
    blocks: [
      { kind: 'text', text: filled(pick(site.random(servicesPath), copy.intro), firm) },
      { kind: 'links', links },
    ],
  }
  const single = firm.services.map((service): Page => {
    const text = filled(pick(site.random(service), copy.service), firm, service)
    const path = `/services/${slug(service)}`
    return {
      path,
      title: `${service} | ${signName(firm)}`,
      description: text,
      blocks: [{ kind: 'text', text }],
    }
  })
  return [overview, ...single]
}

function team(firm: Firm): Page {
  const current = firm.officers.filter((officer) => officer.resignedOn === null)
  const rows = current.map((officer) => {
    return {
      label: officer.role === 'director' ? 'Director' : 'Company secretary',
      html: escaped(officer.name),
    }
  })
  const blocks: Block[] = [
    { kind: 'text', text: `The people behind ${signName(firm)}.` },
    { kind: 'facts', rows },
  ]
  return { path: '/team', title: `Our team | ${signName(firm)}`, description: 'Our team', blocks }
}

function news(site: FirmSite, copy: SectorCopy): Page {
  const items = copy.news.map((headline) => `${headline} at ${signName(site.firm)}`)
  return {
    path: '/news',
    title: `News | ${signName(site.firm)}`,
    description: 'News',
    blocks: [{ kind: 'list', items }],
  }
}

/** Every page of one fictional firm's own website. */
export function firmPages(site: FirmSite): Page[] {
  const copy = sectorCopy[site.firm.sector]
  const pages = [home(site, copy), about(site, copy), contact(site), ...services(site, copy)]
  if (site.firm.officers.length > 0) pages.push(team(site.firm))
  if (site.hasNews) pages.push(news(site, copy))
  return [...pages, ...legalPages([site.firm], (firm) => disclosure(firm, site.random('legal')))]
}
