import { describe, expect, it } from 'vitest'
import { findContacts } from '../../../../src/enrichment/contacts/find-contacts.ts'
import { addressesOf } from '../../../../src/enrichment/contacts/objectors.ts'
import { peopleOnSite } from '../../../../src/enrichment/contacts/people-on-site.ts'
import type { ContactFinder } from '../../../../src/ports/contact-finder.ts'

const officer = (name: string, role = 'director') => ({ name, role, appointedOn: null })
const seen = (address: string) => ({ address, url: 'https://oak.co.uk/contact', confidence: 0.9 })

describe('people of site and register together', () => {
  it('stand once, by their title on the site, secretaries behind; a box goes to its owner', () => {
    const { people } = peopleOnSite(
      [seen('jsmith@oak.co.uk'), seen('mia.long@oak.co.uk')],
      [officer('Sam Lee', 'secretary'), officer('Jane Anne Smith'), officer('Oak Nominees Limited')],
      [
        { name: 'Jane Smith', role: 'Managing Director' },
        { name: 'Omar Khan', role: 'Works Manager' },
      ],
      'oak.co.uk',
    )
    expect(people.map(({ name, role, source, email }) => [name, role, source, email?.address])).toEqual([
      ['Jane Smith', 'Managing Director', 'own-website', 'jsmith@oak.co.uk'],
      ['Mia Long', null, 'own-website', 'mia.long@oak.co.uk'],
      ['Omar Khan', 'Works Manager', 'own-website', undefined],
      ['Sam Lee', 'secretary', 'register', undefined],
    ])
  })
})

/** A finder that knows a hundred people, all of whom have to be checked, none of whose addresses is good. */
const hopeless = () => {
  const asked: string[] = []
  const finder: ContactFinder = {
    domainSearch: async () => {
      asked.push('search')
      const emails = Array.from({ length: 100 }, (_, at) => ({
        address: `p${at}@oak.co.uk`,
        isRole: false,
        firstName: null,
        lastName: null,
        position: null,
        confidence: 50,
        status: null,
        seenAt: null,
      }))
      return { kind: 'found', pattern: null, acceptsAll: false, isPublicMail: false, emails }
    },
    findEmail: async () => ({ kind: 'not-found' }),
    verifyEmail: async (address) => {
      asked.push(address)
      return { kind: 'checked', status: 'invalid', confidence: 0, acceptsAll: false }
    },
  }
  return { finder, asked }
}

const question = {
  domain: 'oak.co.uk',
  officers: [officer('Jane Smith'), officer('Jane Brown')],
  people: [],
  seen: [],
  enough: 3,
}
const found = (
  finder: ContactFinder | string,
  more: { suppressed?: string[]; closed?: boolean; mayAsk?: boolean } = {},
) =>
  findContacts(question, {
    further: {
      finder,
      mailServers: async () => 'takes-mail',
      mayAsk: async () => more.mayAsk ?? true,
    },
    isSuppressed: (address) => (more.suppressed ?? []).includes(address),
    isClosed: () => more.closed ?? false,
  })

describe('what a company can cost', () => {
  it('has a limit: eight calls, then the lead says so', async () => {
    const { finder, asked } = hopeless()
    const { notes } = await found(finder)
    expect(asked).toHaveLength(8)
    expect(notes).toEqual(['Hunter is asked 8 times for one company at most.'])
  })

  it('ends when nobody wants the answer any more', async () => {
    const { finder, asked } = hopeless()
    const { notes } = await found(finder, { mayAsk: false })
    expect(asked).toEqual([])
    expect(notes).toEqual(['Hunter was asked no more: the campaign was stopped.'])
  })
})

describe('who objected before', () => {
  it('is not asked for, guessed or shown; another person of the same first name is', async () => {
    const { people, objectors } = await found('No key.', {
      suppressed: addressesOf('Jane Smith', 'oak.co.uk'),
    })
    expect(people.map(({ name, email }) => [name, email?.address])).toEqual([
      ['Jane Brown', 'jane.brown@oak.co.uk'],
    ])
    expect(objectors).toBe(1)
  })

  it('for a whole domain: nothing is asked or guessed there', async () => {
    const { finder, asked } = hopeless()
    const { people, notes } = await found(finder, { closed: true })
    expect(asked).toEqual([])
    expect(people.every(({ email }) => email === null)).toBe(true)
    expect(notes.join(' ')).toContain('objected for the whole domain')
  })
})
