import { describe, expect, it } from 'vitest'
import {
  addressBy,
  formFromPattern,
  formOf,
  learnForm,
  nameInBox,
} from '../../../../src/enrichment/contacts/email-forms.ts'
import { namePartsOf } from '../../../../src/enrichment/contacts/person-name-parts.ts'

describe("a person's name as addresses have it", () => {
  it.each([
    ['Jane Smith', 'jane', 'smith'],
    ['SMITH, Jane Anne', 'jane', 'smith'],
    ['Dr Jane Anne Smith OBE', 'jane', 'smith'],
    ['VAN DER BERG, Jan', 'jan', 'vanderberg'],
    ['Jan van der Berg', 'jan', 'vanderberg'],
    ["Siobhán O'Brien", 'siobhan', 'obrien'],
    ['Søren Łukasz Müller', 'soren', 'muller'],
    ['Mary-Jane Smith-Jones', 'mary-jane', 'smith-jones'],
    ['John Smith Jnr', 'john', 'smith'],
    ['John Smith, FCA', 'john', 'smith'],
    ['J. Smith', 'j', 'smith'],
  ])('%s', (name, first, last) => {
    expect(namePartsOf(name)).toEqual({ first, last })
  })

  it.each(['Acme Secretaries Limited', 'SMITH', '', 'Иван Петров', 'The Oak Trust', '李 明', '...'])(
    'there is none in "%s"',
    (name) => {
      expect(namePartsOf(name)).toBeNull()
    },
  )
})

const jane = { first: 'jane', last: 'smith' }
const omar = { first: 'omar', last: 'khan' }

describe('the form of addresses', () => {
  it('makes an address, but no first name of an initial', () => {
    expect(addressBy('{first}.{last}', jane, 'oak.co.uk')).toBe('jane.smith@oak.co.uk')
    expect(addressBy('{f}{last}', { first: 'j', last: 'smith' }, 'oak.co.uk')).toBe('jsmith@oak.co.uk')
    expect(addressBy('{first}', { first: 'j', last: 'smith' }, 'oak.co.uk')).toBeNull()
  })

  it('is read off an address of a person who is known', () => {
    expect(formOf('jsmith@oak.co.uk', jane)).toBe('{f}{last}')
    expect(formOf('smith.jane@oak.co.uk', jane)).toBe('{last}.{first}')
    expect(formOf('sales@oak.co.uk', jane)).toBeNull()
  })

  it('is learnt from the most, and stays open when two people have two', () => {
    const dotted = { address: 'jane.smith@oak.co.uk', name: jane }
    expect(learnForm([dotted, { address: 'omar.khan@oak.co.uk', name: omar }])).toEqual({
      form: '{first}.{last}',
      seen: 2,
    })
    expect(learnForm([dotted, { address: 'okhan@oak.co.uk', name: omar }])).toBeNull()
    expect(learnForm([])).toBeNull()
  })

  it("is taken from a finder's pattern when it is one of ours", () => {
    expect(formFromPattern('{first}_{last}')).toBe('{first}_{last}')
    expect(formFromPattern('{middle}x')).toBeNull()
    expect(formFromPattern(null)).toBeNull()
  })

  it('tells a name only where the box spells it out', () => {
    expect(nameInBox('jane.smith-jones@oak.co.uk')).toEqual({ first: 'jane', last: 'smith-jones' })
    expect(nameInBox('jsmith@oak.co.uk')).toBeNull()
    expect(nameInBox('j.smith@oak.co.uk')).toBeNull()
  })
})
