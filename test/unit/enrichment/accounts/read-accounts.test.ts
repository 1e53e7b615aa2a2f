import { describe, expect, it } from 'vitest'
import { readAccounts } from '../../../../src/enrichment/accounts/read-accounts.ts'
import { accountsDocument, type Tag } from './document.ts'

const YEAR = { companyNumber: '01234567', madeUpTo: '2025-03-31' }
const DOT = 'format="ixt:num-dot-decimal" decimals="0"'

const read = (tags: Tag[], more?: Parameters<typeof accountsDocument>[1]) =>
  readAccounts(accountsDocument(tags, more), YEAR)

const amounts = (tags: Tag[], more?: Parameters<typeof accountsDocument>[1]) =>
  Object.fromEntries(read(tags, more).figures.map(({ field, amount }) => [field, amount]))

const netAssets = (text: string, more = DOT, rest: Partial<Tag> = {}): Tag => ({
  concept: 'NetAssetsLiabilities',
  text,
  more,
  ...rest,
})

describe('the figures of the year', () => {
  it('gives employees, turnover, net assets and cash with what stands in the document', () => {
    const tags: Tag[] = [
      { concept: 'AverageNumberEmployeesDuringPeriod', text: '12', context: 'year', unit: 'pure', more: DOT },
      { concept: 'TurnoverRevenue', text: '1,234,567', context: 'year', more: DOT },
      netAssets('98,765'),
      { concept: 'CashBankOnHand', text: '4,321', more: DOT },
    ]
    const { figures, notes } = read(tags)
    expect(
      figures.map(({ field, amount, currency, from, to }) => [field, amount, currency, from, to]),
    ).toEqual([
      ['employees', 12, null, '2024-04-01', '2025-03-31'],
      ['turnover', 1_234_567, 'GBP', '2024-04-01', '2025-03-31'],
      ['netAssets', 98_765, 'GBP', null, '2025-03-31'],
      ['cash', 4_321, 'GBP', null, '2025-03-31'],
    ])
    expect(notes).toEqual([])
    const body = accountsDocument(tags)
    for (const { excerpt } of figures) expect(body).toContain(excerpt)
    expect(figures[1]?.excerpt).toContain('1,234,567')
  })

  it('takes this year, neither the year before nor a part of the company, whatever their order', () => {
    const tags = [
      netAssets('111', DOT, { context: 'endBefore' }),
      netAssets('222', DOT, { context: 'part' }),
      netAssets('333'),
    ]
    expect(amounts(tags)).toEqual({ netAssets: 333 })
    expect(amounts(tags.toReversed())).toEqual({ netAssets: 333 })
  })

  it('says nothing when only another year or a part is tagged', () => {
    const { figures, notes } = read([
      netAssets('111', DOT, { context: 'endBefore' }),
      netAssets('2', DOT, { context: 'part' }),
    ])
    expect(figures).toEqual([])
    expect(notes).toContain('The accounts do not state net assets for the year.')
  })

  it('takes the longest period of at most 18 months that ends on the day', () => {
    const contexts = ['2025-01-01', '2024-04-01', '2010-04-01'].map(
      (start, at) =>
        `<xbrli:context id="c${at}"><xbrli:entity><xbrli:identifier scheme="x">01234567</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>${start}</xbrli:startDate><xbrli:endDate>2025-03-31</xbrli:endDate></xbrli:period></xbrli:context>`,
    )
    const tags = ['10', '40', '900'].map((text, at) => ({
      concept: 'TurnoverRevenue',
      text,
      context: `c${at}`,
      more: DOT,
    }))
    expect(amounts(tags, { contexts: contexts.join('') })).toEqual({ turnover: 40 })
  })

  it('reads documents with other prefixes, a default context order and upper-case tags', () => {
    const body = accountsDocument([netAssets('77')])
      .replaceAll('ix:nonFraction', 'inline:NONFRACTION')
      .replaceAll('xbrli:', 'i:')
    expect(readAccounts(body, YEAR).figures.map(({ amount }) => amount)).toEqual([77])
  })
})

describe('signs, scales and formats', () => {
  it.each([
    ['a loss by its sign', netAssets('1,500', `${DOT} sign="-"`), -1500],
    [
      'brackets outside the tag with its sign',
      netAssets('1,500', `${DOT} sign="-"`, { before: '(', after: ')' }),
      -1500,
    ],
    ['brackets inside the tag with its sign', netAssets('(1,500)', `${DOT} sign="-"`), -1500],
    ['thousands', netAssets('1.1', `${DOT} scale="3"`), 1100],
    ['millions below zero', netAssets('2.35', `${DOT} scale="6" sign="-"`), -2_350_000],
    ['a dash for nought', netAssets('-', 'format="ixt:zerodash" decimals="0"'), 0],
    ['a fixed nought', netAssets('nil', 'format="ixt:fixed-zero" decimals="0"'), 0],
    ['a comma for the decimal point', netAssets('1.234,56', 'format="ixt:num-comma-decimal"'), 1235],
    ['no format', netAssets('4500', 'decimals="0"'), 4500],
    ['blanks between thousands', netAssets('12 345', 'format="ixt2:numspacedot"'), 12_345],
    ['the oldest name of the format', netAssets('12,345', 'format="ixt:numdotdecimal"'), 12_345],
    ['mark-up inside the number', netAssets('<b>12</b>,<span>345</span>'), 12_345],
    ['what is excluded from the number', netAssets('12<ix:exclude>(note 3)</ix:exclude>,345'), 12_345],
  ])('reads %s', (_, tag, amount) => {
    expect(amounts([tag])).toEqual({ netAssets: amount })
  })

  it.each([
    ['brackets without a sign', netAssets('1,500', DOT, { before: '(', after: ')' })],
    ['brackets inside without a sign', netAssets('(1,500)')],
    ['a minus before the tag', netAssets('1,500', DOT, { before: '-' })],
    ['a minus inside the tag', netAssets('-1,500')],
    ['words', netAssets('see note 4')],
    ['nothing', netAssets('')],
    ['an unknown format', netAssets('1,500', 'format="ixt:numeerstdanders"')],
    ['an unknown sign', netAssets('1,500', `${DOT} sign="x"`)],
    ['a broken scale', netAssets('1,500', `${DOT} scale="lots"`)],
    ['a scale beyond all sums', netAssets('9', `${DOT} scale="40"`)],
  ])('leaves out %s and says so', (_, tag) => {
    const { figures, notes } = read([tag])
    expect(figures).toEqual([])
    expect(notes).toContain("The net assets in the accounts can't be read safely.")
  })

  it('takes a nil figure for no figure', () => {
    const cash: Tag = { concept: 'CashBankOnHand', text: '1', more: DOT }
    expect(read([netAssets('', `${DOT} xsi:nil="true"`), cash]).notes).toContain(
      'The accounts do not state net assets for the year.',
    )
  })
})

describe('what cannot be true', () => {
  it('takes the exacter of two figures that differ by rounding only', () => {
    const rounded = netAssets('99', 'format="ixt:num-dot-decimal" decimals="-3" scale="3"')
    expect(amounts([rounded, netAssets('98,765')])).toEqual({ netAssets: 98_765 })
  })

  it('leaves out a figure that is told twice and differently', () => {
    expect(read([netAssets('100'), netAssets('200')]).notes).toContain(
      'The accounts give two different figures for net assets.',
    )
    expect(amounts([netAssets('100'), netAssets('200')])).toEqual({})
  })

  it('leaves out negative cash, turnover and staff', () => {
    const minus = `${DOT} sign="-"`
    const tags: Tag[] = [
      { concept: 'CashBankOnHand', text: '5', more: minus },
      { concept: 'TurnoverRevenue', text: '5', context: 'year', more: minus },
      {
        concept: 'AverageNumberEmployeesDuringPeriod',
        text: '5',
        context: 'year',
        unit: 'pure',
        more: minus,
      },
    ]
    expect(amounts(tags)).toEqual({})
  })

  it('leaves out money without a currency and staff in pounds', () => {
    const staff: Tag = {
      concept: 'AverageNumberEmployeesDuringPeriod',
      text: '5',
      context: 'year',
      more: DOT,
    }
    expect(amounts([netAssets('5', DOT, { unit: 'pure' }), staff])).toEqual({})
    expect(amounts([netAssets('5', DOT, { unit: 'perShare' })])).toEqual({})
    expect(amounts([netAssets('5', DOT, { unit: 'gone' })])).toEqual({})
  })

  it('keeps the currency of accounts in euros', () => {
    expect(read([netAssets('5', DOT, { unit: 'EUR' })]).figures[0]).toMatchObject({
      amount: 5,
      currency: 'EUR',
    })
  })

  it('leaves out figures whose period is not defined', () => {
    expect(read([netAssets('5', DOT, { context: 'gone' })]).notes).toContain(
      'The accounts do not say to which year their net assets belongs.',
    )
  })

  it('refuses the accounts of another company', () => {
    const body = accountsDocument([netAssets('5')]).replaceAll('01234567', '07654321')
    expect(readAccounts(body, YEAR)).toEqual({
      figures: [],
      notes: ['The accounts are marked as those of company 07654321.'],
    })
  })

  it('refuses accounts of another year', () => {
    const { figures, notes } = readAccounts(accountsDocument([netAssets('5')]), {
      ...YEAR,
      madeUpTo: '2026-03-31',
    })
    expect(figures).toEqual([])
    expect(notes).toEqual(['The accounts hold no figures for the year to 2026-03-31.'])
  })

  it('takes a number without its noughts, and an entity that is no number, for this company', () => {
    const tags = [netAssets('5')]
    const short = accountsDocument(tags).replaceAll('01234567', '1234567')
    expect(readAccounts(short, YEAR).figures).toHaveLength(1)
    const named = accountsDocument(tags).replaceAll('01234567', 'Brightwater')
    expect(readAccounts(named, YEAR).figures).toHaveLength(1)
  })
})

describe('broken documents', () => {
  const good = accountsDocument([netAssets('98,765')])
  it.each([
    ['nothing', ''],
    ['another page', '<html><body><h1>Not found</h1></body></html>'],
    ['no mark-up', '%PDF-1.7 binary'],
    ['JSON', '{"error":"x"}'],
    ['contexts without tags', accountsDocument([])],
  ])('gives no figures for %s', (_, body) => {
    expect(readAccounts(body, YEAR)).toEqual({
      figures: [],
      notes: ['The accounts are not tagged for reading by programs.'],
    })
  })

  it('gives no wrong figure wherever the document is cut off', () => {
    for (let at = 0; at < good.length; at += 37) {
      const { figures } = readAccounts(good.slice(0, at), YEAR)
      for (const { amount } of figures) expect(amount).toBe(98_765)
    }
  })

  it('reads a document whose tags are never closed, in time', () => {
    const deep = `${good.slice(0, good.indexOf('<table>'))}${'<div><span>'.repeat(60_000)}`
    expect(readAccounts(deep, YEAR).figures).toEqual([])
  })

  it('does not follow an attribute that shuts its tag early', () => {
    const hostile = netAssets('5', `${DOT} title="a > b"`)
    expect(amounts([hostile])).toEqual({ netAssets: 5 })
  })
})
