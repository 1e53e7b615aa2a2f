import type { SandboxContext } from '../context.ts'
import { publicBodiesOf } from '../registers/public-bodies.ts'
import type { Firm } from '../world/world.ts'
import { happens, pick, type Random } from './chance.ts'
import { firmPages } from './firm-pages.ts'
import { groupPages } from './group-pages.ts'
import { anchor, escaped } from './html.ts'
import { organisation } from './json-ld.ts'
import { disclosure, fileDisclosure, vatSentence } from './legal-notices.ts'
import type { Link, Page, SiteFrame, Template } from './page.ts'
import { registerPages } from './register-pages.ts'
import { addressLine, inMixedCase, signName, slug } from './spelling.ts'
import { templateOf } from './templates/catalogue.ts'

/** A firm's (or a group's) website, ready to be drawn. */
export type CompanySite = {
  domain: string
  canonicalHost: string
  template: Template
  robots: 'open' | 'closed' | 'partly'
  pages: Page[]
  frame: SiteFrame
}

/** The parent first, so that a group's site bears its name. */
function leadFirst(firms: Firm[]): Firm[] {
  return firms.toSorted((a, b) => Number(a.parentNumber !== null) - Number(b.parentNumber !== null))
}

function socialLinks(context: SandboxContext, lead: Firm): string[] {
  if (context.world.isRegister) return []
  const random = context.random(`social:${lead.number}`)
  const handle = slug(signName(lead))
  const links: string[] = []
  if (happens(random, 0.45))
    links.push(`https://${happens(random, 0.2) ? 'uk' : 'www'}.linkedin.com/company/${handle}/`)
  if (happens(random, 0.4)) links.push(`https://www.facebook.com/${handle}`)
  if (happens(random, 0.25)) links.push(`https://x.com/${handle.replaceAll('-', '')}`)
  if (happens(random, 0.1)) links.push('https://www.linkedin.com/sharer/sharer.php?u=this-page')
  return links
}

/** A real agency's name and number in the customer's footer: the trap for readers who take any number for the owner's. */
function agencyCredit(context: SandboxContext, random: Random): string {
  const agencies = context.world.firms
    .filter((firm) => firm.sector === 'it' && firm.status === 'active')
    .slice(0, 12)
  if (agencies.length === 0) return 'Site by a friend'
  const agency = pick(random, agencies)
  const number = happens(random, 0.6) ? `, company no. ${agency.number}` : ''
  return `Site by ${escaped(inMixedCase(agency.legalName))}${number}`
}

function footerOf(context: SandboxContext, firms: Firm[], social: string[]): string[] {
  const lead = firms[0]
  if (!lead) return []
  const random = context.random(`footer:${lead.number}`)
  const lines = [`&copy; ${escaped(signName(lead))}`]
  if (firms.length === 1 && lead.website?.numberShown === 'footer') {
    lines.push(escaped(context.world.isRegister ? fileDisclosure(lead) : disclosure(lead, random)))
  }
  if (context.world.isRegister) return lines
  if (lead.website?.numberShown === 'none' && happens(random, 0.3)) {
    lines.push(escaped(`Registered office: ${addressLine(lead.registeredOffice)}`))
  }
  if (happens(random, 0.3)) lines.push(vatSentence(random))
  if (happens(random, 0.25)) lines.push(agencyCredit(context, random))
  if (social.length > 0) lines.push(social.map((url) => anchor(url, new URL(url).hostname)).join(' '))
  return lines
}

function pagesOf(context: SandboxContext, domain: string, firms: Firm[]): Page[] {
  const random = (page: string) => context.random(`page:${domain}:${page}`)
  const only = firms.length === 1 ? firms[0] : undefined
  if (context.world.isRegister) return registerPages(firms)
  if (!only) return groupPages(firms, random)
  const choices = random('choices')
  return firmPages({
    firm: only,
    servicesPath: happens(choices, 0.3) ? '/what-we-do' : '/services',
    hasNews: happens(choices, 0.4),
    random,
  })
}

function navigationOf(pages: Page[]): Link[] {
  const shown = pages.filter((page) => page.path.split('/').length === 2)
  return shown.map((page) => ({
    path: page.path,
    label: page.path === '/' ? 'Home' : (page.title.split(' | ')[0] ?? page.title),
  }))
}

/** The website that stands at a domain of the world, or null when no firm has the domain. The same each time it is asked for. */
export function companySite(context: SandboxContext, domain: string): CompanySite | null {
  const { firmsByDomain } = context.world
  const firms = leadFirst(
    firmsByDomain.get(domain) ?? publicBodiesOf(context.world).byDomain.get(domain) ?? [],
  )
  const lead = firms[0]
  if (!lead?.website) return null
  const isBare = happens(context.random(`canonical:${domain}`), 0.35)
  const canonicalHost = isBare ? domain : `www.${domain}`
  const origin = `https://${canonicalHost}`
  const pages = pagesOf(context, domain, firms)
  const social = socialLinks(context, lead)
  const frame: SiteFrame = {
    origin,
    name: signName(lead),
    navigation: navigationOf(pages),
    footer: footerOf(context, firms, social),
    jsonLd: organisation(lead, origin, social),
    isJsonLdNeeded: lead.website.numberShown === 'json-ld',
    legalPaths: ['/privacy', '/terms'],
  }
  return {
    domain,
    canonicalHost,
    template: templateOf(lead.website.template, context.world.isRegister),
    robots: lead.website.robots,
    pages,
    frame,
  }
}
