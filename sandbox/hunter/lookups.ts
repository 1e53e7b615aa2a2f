import type { RequestHandler } from 'express'
import { fractionOf } from '../seeded-random.ts'
import type { World } from '../world/world.ts'
import { domainSearchAnswer, finderAnswer, verifierAnswer } from './answers.ts'
import { fail } from './fail.ts'
import { addressBy, type MailDomain, mailDomainOf } from './people.ts'

const objection =
  'The person owning this email address asked us directly or indirectly to stop processing their personal data.'
const address = /^[^\s@]+@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** A domain as asked for, without `www.`. */
const domainOf = (value: unknown): string =>
  textOf(value)
    .toLowerCase()
    .replace(/^www\./, '')

const numberOf = (value: unknown, fallback: number): number => {
  const text = textOf(value)
  return text === '' ? fallback : Number(text)
}

/** `GET /domain-search`. Of a domain that it has never heard of it knows no address. */
export const domainSearch =
  (world: World): RequestHandler =>
  ({ query }, response) => {
    const domain = domainOf(query.domain)
    const [limit, offset] = [numberOf(query.limit, 10), numberOf(query.offset, 0)]
    const type = textOf(query.type) || undefined
    if (!domain.includes('.')) fail(response, 400, 'wrong_params', 'You are missing the domain parameter')
    else if (!Number.isInteger(limit) || limit < 1 || limit > 100)
      fail(response, 400, 'invalid_limit', 'The limit must be between 1 and 100')
    else if (!Number.isInteger(offset) || offset < 0)
      fail(response, 400, 'invalid_offset', 'The offset is not valid')
    else if (type !== undefined && type !== 'personal' && type !== 'generic')
      fail(response, 400, 'invalid_type', 'The type must be personal or generic')
    else
      response.json(
        domainSearchAnswer(mailDomainOf(world, domain) ?? unknownDomain(domain), { limit, offset, type }),
      )
  }

/** `GET /email-finder` by domain and both names, or the full one. */
export const emailFinder =
  (world: World): RequestHandler =>
  ({ query }, response) => {
    const domain = domainOf(query.domain)
    const full = textOf(query.full_name).split(/\s+/)
    const firstName = textOf(query.first_name) || (full[0] ?? '')
    const lastName = textOf(query.last_name) || (full.length > 1 ? (full.at(-1) ?? '') : '')
    if (!domain.includes('.'))
      return fail(response, 400, 'wrong_params', 'You are missing the domain parameter')
    if (firstName === '' || lastName === '')
      return fail(response, 400, 'wrong_params', 'You are missing the first_name or last_name parameter')
    const known = mailDomainOf(world, domain)
    const wanted = known && addressBy(known.pattern, firstName, lastName, domain)
    const mailbox = known?.mailboxes.find((each) => each.address === wanted)
    if (mailbox?.hasObjected) return fail(response, 451, 'claimed_email', objection)
    response.json(finderAnswer({ firstName, lastName, domain }, known && mailbox ? { mailbox, known } : null))
  }

/** `GET /email-verifier`. Some checks take longer: the first answer is then an empty 202. */
export const emailVerifier = (world: World): RequestHandler => {
  const begun = new Set<string>()
  return ({ query }, response) => {
    const email = textOf(query.email).toLowerCase()
    const domain = address.exec(email)?.[1]
    if (domain === undefined) return fail(response, 400, 'invalid_email', 'The supplied email is invalid')
    const known = mailDomainOf(world, domain)
    if (known?.mailboxes.some((each) => each.address === email && each.hasObjected))
      return fail(response, 451, 'claimed_email', objection)
    if (fractionOf(`hunter slow ${email}`) < 0.3 && !begun.has(email)) {
      begun.add(email)
      response.status(202).json({})
    } else response.json(verifierAnswer(email, known))
  }
}

const unknownDomain = (domain: string): MailDomain => ({
  domain,
  organization: '',
  pattern: '',
  acceptsAll: false,
  mailboxes: [],
})
