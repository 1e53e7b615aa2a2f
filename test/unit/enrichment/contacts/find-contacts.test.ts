import { describe, expect, it } from 'vitest'
import { createDnsMailServers } from '../../../../src/clients/mail-servers/dns.ts'
import type { ContactQuestion } from '../../../../src/enrichment/contacts/contact.ts'
import { findContacts } from '../../../../src/enrichment/contacts/find-contacts.ts'
import { AppError, SourceUnusable } from '../../../../src/errors.ts'
import type { ContactFinder, DomainPeople, KnownEmail } from '../../../../src/ports/contact-finder.ts'
import type { MailStanding } from '../../../../src/ports/mail-servers.ts'

const officer = (name: string, role = 'director') => ({ name, role, appointedOn: null })
const printed = (address: string, confidence = 0.9) => ({
  address,
  url: 'https://www.oak.co.uk/team',
  confidence,
})
const oak = (more: Partial<ContactQuestion> = {}): ContactQuestion => ({
  domain: 'oak.co.uk',
  officers: [officer('Sam Secretary-Jones', 'secretary'), officer('Jane Smith'), officer('Omar Khan')],
  people: [],
  seen: [],
  enough: 2,
  ...more,
})

const people = (emails: Partial<KnownEmail>[], more: Partial<DomainPeople> = {}): DomainPeople => ({
  kind: 'found',
  pattern: null,
  acceptsAll: false,
  isPublicMail: false,
  emails: emails.map((email) => ({
    address: 'jane.smith@oak.co.uk',
    isRole: false,
    firstName: 'Jane',
    lastName: 'Smith',
    position: null,
    confidence: 95,
    status: 'valid',
    seenAt: null,
    ...email,
  })),
  ...more,
})

/** A finder that knows what it is told here; every call is noted. */
const finderOf = (answers: Partial<ContactFinder>): ContactFinder & { asked: string[] } => {
  const asked: string[] = []
  return {
    asked,
    domainSearch: async (domain, limit) => {
      asked.push(`search ${domain}`)
      return answers.domainSearch?.(domain, limit) ?? people([])
    },
    findEmail: async (person) => {
      asked.push(`find ${person.firstName} ${person.lastName}`)
      return answers.findEmail?.(person) ?? { kind: 'not-found' }
    },
    verifyEmail: async (address) => {
      asked.push(`verify ${address}`)
      return (
        answers.verifyEmail?.(address) ?? {
          kind: 'checked',
          status: 'valid',
          confidence: 97,
          acceptsAll: false,
        }
      )
    },
  }
}

const run = (
  question: ContactQuestion,
  finder: ContactFinder | null = null,
  standing: MailStanding = 'takes-mail',
  suppressed: string[] = [],
) =>
  findContacts(question, {
    further: {
      finder: finder ?? 'There is no key for Hunter.',
      mailServers: async () => standing,
      mayAsk: async () => true,
    },
    isSuppressed: (address) => suppressed.includes(address),
    isClosed: () => false,
  })

const addresses = (answer: Awaited<ReturnType<typeof run>>) =>
  answer.people.flatMap(({ name, email }) => (email ? [[name, email.address, email.origin]] : []))

describe('the own website first', () => {
  it('is enough: nobody is asked, role boxes stand apart', async () => {
    const finder = finderOf({})
    const seen = ['info@oak.co.uk', 'jane.smith@oak.co.uk', 'okhan@oak.co.uk'].map((each) => printed(each))
    const answer = await run(oak({ seen }), finder)
    expect(addresses(answer)).toEqual([
      ['Jane Smith', 'jane.smith@oak.co.uk', 'own-website'],
      ['Omar Khan', 'okhan@oak.co.uk', 'own-website'],
    ])
    expect(answer.roleBoxes.map(({ address }) => address)).toEqual(['info@oak.co.uk'])
    expect(finder.asked).toEqual([])
  })

  it("leaves out the web agency's address and gives a box that fits two people to neither", async () => {
    const answer = await run(
      oak({
        officers: [officer('Jane Smith'), officer('John Smith')],
        seen: [printed('bob.web@agency.co.uk', 0.35), printed('jsmith@oak.co.uk')],
        enough: 1,
      }),
    )
    expect(addresses(answer)).toEqual([[null, 'jsmith@oak.co.uk', 'own-website']])
  })
})

describe('the finder', () => {
  it('fills in whom it knows, checks what it is unsure of, and stops at enough', async () => {
    const finder = finderOf({
      domainSearch: async () => people([{}]),
      findEmail: async ({ lastName }) => ({
        kind: 'found',
        address: `omar.${lastName.toLowerCase()}@oak.co.uk`,
        confidence: 70,
        position: null,
        acceptsAll: false,
        status: null,
        seenAt: null,
      }),
    })
    const answer = await run(oak(), finder)
    expect(addresses(answer)).toEqual([
      ['Jane Smith', 'jane.smith@oak.co.uk', 'finder'],
      ['Omar Khan', 'omar.khan@oak.co.uk', 'finder'],
    ])
    expect(finder.asked).toEqual(['search oak.co.uk', 'find Omar Khan', 'verify omar.khan@oak.co.uk'])
    expect(answer.people.every(({ email }) => !email || email.isChecked)).toBe(true)
  })

  it('is not paid for a check where the server accepts all, and nothing is called checked', async () => {
    const finder = finderOf({ domainSearch: async () => people([{ status: null }], { acceptsAll: true }) })
    const answer = await run(oak({ enough: 1 }), finder)
    expect(finder.asked).toEqual(['search oak.co.uk'])
    expect(answer.people.find(({ email }) => email)?.email).toMatchObject({
      isChecked: false,
      confidence: 0.75,
    })
  })

  it('drops an address that its check calls invalid, and no guess makes it again', async () => {
    const finder = finderOf({
      domainSearch: async () => people([{ status: null }], { pattern: '{first}.{last}' }),
      verifyEmail: async () => ({ kind: 'checked', status: 'invalid', confidence: 0, acceptsAll: false }),
    })
    const answer = await run(oak({ officers: [officer('Jane Smith')] }), finder)
    expect(addresses(answer)).toEqual([])
  })

  it('forgets a person who objected and names them for suppression, every form of their address with them', async () => {
    const finder = finderOf({
      findEmail: async ({ firstName }) => ({ kind: firstName === 'Jane' ? 'objected' : 'not-found' }),
    })
    const answer = await run(oak(), finder)
    expect(answer.people.map(({ name }) => name)).not.toContain('Jane Smith')
    expect(answer.objections).toHaveLength(1)
    expect(answer.objections[0]).toMatchObject({ name: 'Jane Smith', domain: 'oak.co.uk' })
    expect(answer.objections[0]?.addresses).toContain('jane.smith@oak.co.uk')
  })

  it('forgets a person whose objection comes to light with the check of their address', async () => {
    const finder = finderOf({
      domainSearch: async () => people([{ status: null }]),
      verifyEmail: async () => ({ kind: 'objected' }),
    })
    const answer = await run(oak(), finder)
    expect(answer.people.map(({ name }) => name)).not.toContain('Jane Smith')
    expect(answer.objections).toHaveLength(1)
    expect(answer.objections[0]).toMatchObject({ name: 'Jane Smith', domain: 'oak.co.uk' })
    expect(answer.objections[0]?.addresses).toEqual(
      expect.arrayContaining(['jane.smith@oak.co.uk', 'jane@oak.co.uk']),
    )
    expect(answer.objectors).toBe(1)
  })

  it("takes and guesses nothing at a public mail host's domain", async () => {
    const answer = await run(
      oak(),
      finderOf({ domainSearch: async () => people([{}], { isPublicMail: true }) }),
    )
    expect(addresses(answer)).toEqual([])
    expect(answer.notes.join(' ')).toContain('public mail host')
  })

  it('guesses nothing at a domain that objected', async () => {
    const answer = await run(oak(), finderOf({ domainSearch: async () => ({ kind: 'objected' }) }))
    expect(addresses(answer)).toEqual([])
    expect(answer.objections).toEqual([{ addresses: [], name: null, domain: 'oak.co.uk' }])
  })

  it('is left out with a note when it is unusable, and the guess goes on; what may pass is thrown', async () => {
    const gone = finderOf({
      domainSearch: async () => {
        throw new SourceUnusable('vendor_refused', 'Credits are used up.')
      },
    })
    const answer = await run(oak(), gone)
    expect(answer.notes).toEqual(['Credits are used up.'])
    expect(addresses(answer)).toHaveLength(2)
    const down = finderOf({
      domainSearch: async () => {
        throw new AppError('vendor_unavailable', 'Down.', { isRetryable: true })
      },
    })
    await expect(run(oak(), down)).rejects.toThrow('Down.')
  })
})

describe('the guess', () => {
  it('follows the form that the site shows, directors first, and says what it is', async () => {
    const answer = await run(oak({ seen: [printed('jsmith@oak.co.uk')], enough: 2 }))
    expect(addresses(answer)).toEqual([
      ['Jane Smith', 'jsmith@oak.co.uk', 'own-website'],
      ['Omar Khan', 'okhan@oak.co.uk', 'guessed'],
    ])
    const guess = answer.people.find(({ email }) => email?.origin === 'guessed')?.email
    expect(guess).toMatchObject({ isChecked: false, confidence: 0.45, url: null })
    expect(answer.notes).toEqual(['There is no key for Hunter.'])
  })

  it('is worth little when nothing is known, and less than any finding', async () => {
    const [first] = (await run(oak({ enough: 1 }))).people.filter(({ email }) => email)
    expect(first?.email).toMatchObject({
      address: 'jane.smith@oak.co.uk',
      origin: 'guessed',
      confidence: 0.2,
    })
  })

  it.each([
    ['none', 'takes no mail'],
    ['unknown', 'DNS did not say'],
  ] as const)('is not made when the mail server is %s', async (standing, words) => {
    const answer = await run(oak(), null, standing)
    expect(addresses(answer)).toEqual([])
    expect(answer.notes.join(' ')).toContain(words)
  })

  it('gives two people no same address, and nobody a suppressed one', async () => {
    const twins = oak({ officers: [officer('Jane Smith'), officer('Jane Smith')] })
    expect(addresses(await run(twins))).toHaveLength(1)
    expect(addresses(await run(oak({ enough: 1 }), null, 'takes-mail', ['jane.smith@oak.co.uk']))).toEqual([
      ['Omar Khan', 'omar.khan@oak.co.uk', 'guessed'],
    ])
  })

  it.each([null, 'gmail.com'])('is not made at %s', async (domain) => {
    const answer = await run(oak({ domain }))
    expect(addresses(answer)).toEqual([])
    expect(answer.notes).toEqual(['No address was looked for: the firm has no mail domain of its own.'])
  })
})

describe('mail servers by DNS', () => {
  const failing = (code: string) => async () => {
    throw Object.assign(new Error(code), { code })
  }
  it.each([
    ['takes-mail', async () => [{ exchange: 'mx.oak.co.uk', priority: 10 }]],
    ['none', async () => [{ exchange: '', priority: 0 }]],
    ['none', async () => [{ exchange: '.', priority: 0 }]],
    ['none', async () => []],
    ['none', failing('ENODATA')],
    ['none', failing('ENOTFOUND')],
    ['unknown', failing('ETIMEOUT')],
    ['unknown', failing('ESERVFAIL')],
  ] as const)('%s', async (standing, lookUp) => {
    expect(
      await createDnsMailServers(lookUp as () => Promise<{ exchange: string; priority: number }[]>)(
        'oak.co.uk',
      ),
    ).toBe(standing)
  })
})
