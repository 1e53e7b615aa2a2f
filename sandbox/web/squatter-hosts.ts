import type { SandboxContext } from '../context.ts'
import { happens } from './chance.ts'
import { escaped } from './html.ts'
import { numberSentence } from './legal-notices.ts'
import type { LookAlike } from './look-alikes.ts'
import { streets } from './made-up-names.data.ts'
import { type Host, html, notFound, plain } from './site-answer.ts'

/** A domain for sale. */
export function parkedHost(domain: string): Host {
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escaped(domain)} is for sale</title></head>
<body><h1>${escaped(domain)}</h1><p>This domain name may be for sale. Buy it now, or make an offer.</p>
<p>Related searches: office chairs, broadband deals, insurance quotes</p>
<p><small>Parked free of charge. The owner of this domain has no website here yet.</small></p></body></html>`
  return {
    answer: ({ url }) => (url.pathname === '/robots.txt' ? plain('User-agent: *\nDisallow:\n') : html(page)),
  }
}

/** The page of another name that prints a real firm's number as its own. */
export function impostorHost(context: SandboxContext, twin: LookAlike): Host {
  const random = context.random(`impostor:${twin.domain}`)
  const town = twin.victim.sites[0]?.address.locality ?? twin.victim.registeredOffice.locality
  const street = streets[Math.floor(random() * streets.length)] ?? 'High Street'
  const house = 1 + Math.floor(random() * 90)
  const office = happens(random, 0.5) ? `<p>${house} ${street}, ${escaped(town)}</p>` : ''
  const notice = escaped(`${twin.name} Ltd. ${numberSentence(twin.victim, random)}`)
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(twin.name)}</title></head>
<body><h1>${escaped(twin.name)}</h1><p>Welcome to ${escaped(twin.name)}, serving ${escaped(town)} and beyond.</p>
<nav><a href="/contact">Contact</a> <a href="/terms">Terms</a></nav>${office}<footer>${notice}</footer></body></html>`
  return {
    answer: ({ url }) => {
      if (url.pathname === '/robots.txt') return plain('User-agent: *\nDisallow:\n')
      return ['/', '/contact', '/contact/', '/terms', '/about'].includes(url.pathname)
        ? html(page)
        : notFound()
    },
  }
}
