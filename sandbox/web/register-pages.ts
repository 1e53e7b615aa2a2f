import type { Firm } from '../world/world.ts'
import { escaped } from './html.ts'
import { fileDisclosure } from './legal-notices.ts'
import { legalPages } from './legal-pages.ts'
import type { Block, Fact, Page } from './page.ts'
import { tradeOfSicCode } from './sic-divisions.ts'
import { addressLine, inMixedCase, slug } from './spelling.ts'

function addressRows(firm: Firm): Fact[] {
  return [
    { label: 'Name', html: escaped(inMixedCase(firm.legalName)) },
    { label: 'Address', html: escaped(addressLine(firm.sites[0]?.address ?? firm.registeredOffice)) },
  ]
}

function tradeBlock(firm: Firm): Block[] {
  const trades = [...new Set(firm.sicCodes.map(tradeOfSicCode).filter((trade) => trade !== null))]
  return trades.length === 0 ? [] : [{ kind: 'list', items: trades }]
}

function section(firm: Firm): Block[] {
  return [
    { kind: 'heading', text: inMixedCase(firm.legalName) },
    { kind: 'facts', rows: addressRows(firm) },
    ...tradeBlock(firm),
  ]
}

function companyPage(firm: Firm): Page {
  const name = inMixedCase(firm.legalName)
  return {
    path: `/companies/${slug(firm.legalName)}-${firm.number.toLowerCase()}`,
    title: name,
    description: name,
    blocks: section(firm),
  }
}

/**
 * The pages of a real company's website: nothing but what the register file says of it (name, address, number, trade)
 * and neutral text. No phone, e-mail, person, service or claim.
 */
export function registerPages(firms: Firm[]): Page[] {
  const names = firms.map((firm) => inMixedCase(firm.legalName))
  const title = names[0] ?? 'Company'
  const companies = firms.length > 1 ? firms.map(companyPage) : []
  const links: Block[] =
    companies.length > 0
      ? [{ kind: 'links', links: companies.map((page) => ({ path: page.path, label: page.title })) }]
      : []
  const trades = firms.length === 1 ? firms.flatMap(tradeBlock) : []
  const home: Page = {
    path: '/',
    title,
    description: title,
    blocks: [
      { kind: 'text', text: `Website of ${names.length === 1 ? title : `${title} and related companies`}.` },
      ...trades,
      ...links,
    ],
  }
  const about: Page = {
    path: '/about',
    title: `About | ${title}`,
    description: title,
    blocks: firms.flatMap(section),
  }
  const contact: Page = {
    path: '/contact',
    title: `Contact | ${title}`,
    description: title,
    blocks: [{ kind: 'facts', rows: firms.flatMap(addressRows) }],
  }
  return [home, about, contact, ...companies, ...legalPages(firms, fileDisclosure)]
}
