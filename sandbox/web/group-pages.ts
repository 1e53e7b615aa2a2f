import type { Firm } from '../world/world.ts'
import type { Random } from './chance.ts'
import { contactRows } from './firm-pages.ts'
import { disclosure } from './legal-notices.ts'
import { legalPages } from './legal-pages.ts'
import type { Block, Page } from './page.ts'
import { signName, slug } from './spelling.ts'

function memberPath(firm: Firm): string {
  return `/companies/${slug(signName(firm))}-${firm.number.slice(-3)}`
}

function memberPage(firm: Firm, random: Random): Page {
  const name = signName(firm)
  const trade = firm.sites[0]?.address.locality ?? firm.registeredOffice.locality
  const blocks: Block[] = [
    { kind: 'text', text: `${name} is the ${firm.kind} company of our group in ${trade}.` },
    { kind: 'facts', rows: contactRows(firm, random) },
  ]
  if (firm.services.length > 0) blocks.push({ kind: 'list', items: firm.services })
  if (firm.website?.numberShown === 'footer') blocks.push({ kind: 'text', text: disclosure(firm, random) })
  return { path: memberPath(firm), title: name, description: `${name}, ${trade}`, blocks }
}

/** The pages of a domain that several firms share: one page a company, and legal pages that list every number shown. */
export function groupPages(firms: Firm[], random: (page: string) => Random): Page[] {
  const lead = firms[0]
  const groupName = lead ? signName(lead) : 'Group'
  const members = firms.map((firm) => memberPage(firm, random(firm.number)))
  const links: Block = {
    kind: 'links',
    links: members.map((page) => ({ path: page.path, label: page.title })),
  }
  const home: Page = {
    path: '/',
    title: groupName,
    description: `The companies of ${groupName}`,
    blocks: [
      { kind: 'text', text: `${groupName} and its sister companies work across the United Kingdom.` },
      links,
    ],
  }
  const about: Page = {
    path: '/about',
    title: 'About the group',
    description: groupName,
    blocks: [{ kind: 'list', items: members.map((m) => m.title) }],
  }
  const contactBlocks = firms.flatMap((firm): Block[] => {
    return [
      { kind: 'heading', text: signName(firm) },
      { kind: 'facts', rows: contactRows(firm, random(`contact:${firm.number}`)) },
    ]
  })
  const contact: Page = {
    path: '/contact',
    title: `Contact | ${groupName}`,
    description: 'Contact',
    blocks: contactBlocks,
  }
  return [
    home,
    about,
    contact,
    ...members,
    ...legalPages(firms, (firm) => disclosure(firm, random(`legal:${firm.number}`))),
  ]
}
