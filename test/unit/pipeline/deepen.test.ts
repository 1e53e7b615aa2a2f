import { describe, expect, it } from 'vitest'
import { AppError, ItemFailed, SourceUnusable } from '../../../src/errors.ts'
import { deepen } from '../../../src/pipeline/deepen.ts'
import type { RegisterDepth, RegisterFiling } from '../../../src/ports/register-depth.ts'
import type { RegisterRecord } from '../../../src/ports/register-record.ts'

const NUMBER = '01234567'

const record = (body: unknown): RegisterRecord => ({
  url: `https://find-and-update.company-information.service.gov.uk/company/${NUMBER}`,
  retrievedUrl: 'http://127.0.0.1:1/x',
  body: typeof body === 'string' ? body : JSON.stringify(body),
  contentHash: 'a'.repeat(64),
  retrievedAt: new Date('2026-11-22T10:00:00Z'),
})

const filing = (given: Partial<RegisterFiling> = {}): RegisterFiling => ({
  date: '2025-12-20',
  words: 'Micro company accounts made up to 31 Mar 2025',
  code: 'accounts-with-accounts-type-micro-entity',
  url: 'https://example.test/document',
  category: 'accounts',
  madeUpTo: '2025-03-31',
  documentId: 'abc',
  ...given,
})

const officers = [{ name: 'Jane Hart', printed: 'HART, Jane', role: 'director', appointedOn: '2019-03-04' }]

/** A register that knows all; parts of it can be put in its place. `asked`: the questions in their order. */
const registerOf = (given: Partial<RegisterDepth> = {}): RegisterDepth & { asked: string[] } => {
  const asked: string[] = []
  const all: RegisterDepth = {
    standing: async () => ({
      accountsMadeUpTo: '2025-03-31',
      accountsDueOn: '2026-12-31',
      areAccountsOverdue: true,
      confirmationDueOn: '2027-01-01',
      isConfirmationOverdue: false,
      hasCharges: true,
      hasInsolvencyHistory: false,
      record: record({
        accounts: { overdue: true, last_accounts: { made_up_to: '2025-03-31' }, next_due: '2026-12-31' },
        confirmation_statement: { overdue: false, next_due: '2027-01-01' },
        has_charges: true,
        has_insolvency_history: false,
      }),
    }),
    officers: async () => ({ inOffice: officers, record: record({ name: 'HART, Jane' }) }),
    controllers: async () => ({
      controllers: [
        {
          name: 'HOLD LTD',
          printed: 'HOLD LTD',
          how: ['owns 75% to 100% of the shares'],
          companyNumber: '07654321',
        },
      ],
      record: record({ name: 'HOLD LTD' }),
    }),
    charges: async () => ({
      total: 2,
      outstanding: 1,
      latestOn: '2023-05-04',
      record: record({ total_count: 2 }),
    }),
    insolvency: async () => ({
      cases: [{ kind: 'Administration', printed: 'in-administration', from: '2026-03-16' }],
      record: record({ type: 'in-administration' }),
    }),
    filings: async () => ({ filings: [filing()], record: record({ description: filing().code }) }),
    accounts: async () => ({
      figures: [
        {
          field: 'employees',
          amount: 12,
          currency: null,
          from: '2024-04-01',
          to: '2025-03-31',
          excerpt: '<b>12</b>',
        },
        {
          field: 'netAssets',
          amount: -5,
          currency: 'GBP',
          from: null,
          to: '2025-03-31',
          excerpt: '<i>5</i>',
        },
      ],
      notes: ['The accounts do not state turnover for the year.'],
      record: record('<b>12</b><i>5</i>'),
    }),
    ...given,
  }
  const noted = <Args extends unknown[], T>(name: string, ask: (...args: Args) => Promise<T>) => {
    return (...args: Args): Promise<T> => {
      asked.push(name)
      return ask(...args)
    }
  }
  return {
    asked,
    standing: noted('standing', all.standing),
    officers: noted('officers', all.officers),
    controllers: noted('controllers', all.controllers),
    charges: noted('charges', all.charges),
    insolvency: noted('insolvency', all.insolvency),
    filings: noted('filings', all.filings),
    accounts: noted('accounts', all.accounts),
  }
}

const run = async (given: Partial<RegisterDepth> = {}) => {
  const register = registerOf(given)
  const deepening = await deepen(NUMBER, register, { isSandbox: true, mayAsk: async () => true })
  if (deepening === null) throw new Error('it was stopped')
  const values = Object.fromEntries(deepening.claims.map(({ field, value }) => [field, value]))
  return { ...deepening, values, asked: register.asked }
}

describe('a lead read in depth', () => {
  it('claims what the register says, each word for word from its record', async () => {
    const { values, claims, officers: inOffice, employees, notes, unfinished } = await run()
    expect(values).toEqual({
      accountsMadeUpTo: '2025-03-31',
      accountsDueOn: '2026-12-31',
      accountsOverdue: 'yes',
      confirmationDueOn: '2027-01-01',
      confirmationOverdue: 'no',
      insolvency: 'none',
      officer: 'Jane Hart',
      controller: 'HOLD LTD (company 07654321): owns 75% to 100% of the shares',
      charges: '2, 1 outstanding, the latest of 2023-05-04',
      filing: '2025-12-20: Micro company accounts made up to 31 Mar 2025',
      employees: '12',
      netAssets: '-5 GBP on 2025-03-31',
    })
    expect(inOffice).toEqual([{ name: 'Jane Hart', role: 'director', appointedOn: '2019-03-04' }])
    expect(employees).toBe(12)
    expect(notes).toEqual(['The accounts do not state turnover for the year.'])
    expect(unfinished).toBeNull()
    expect(claims.every((claim) => claim.retention === 'public-register' && claim.isSandbox)).toBe(true)
    expect(claims.find(({ field }) => field === 'filing')?.url).toBe('https://example.test/document')
  })

  it('does not ask for what the entry says there is none of', async () => {
    expect((await run()).asked).toEqual([
      'standing',
      'officers',
      'controllers',
      'charges',
      'filings',
      'accounts',
    ])
    const { asked } = await run({ standing: async () => null })
    expect(asked).toContain('insolvency')
  })

  it('claims nothing whose words do not stand in the record', async () => {
    const { values } = await run({
      charges: async () => ({ total: 2, outstanding: 1, latestOn: null, record: record({ total_count: 3 }) }),
    })
    expect(values.charges).toBeUndefined()
  })
})

describe('which accounts are read', () => {
  const read = async (filings: RegisterFiling[]) => {
    const taken: RegisterFiling[] = []
    const { notes } = await run({
      filings: async () => ({ filings, record: record('') }),
      accounts: async (_, one) => {
        taken.push(one)
        return { figures: [], notes: [], record: null }
      },
    })
    return { taken: taken.map(({ documentId }) => documentId), notes }
  }

  it('the last year, as filed last', async () => {
    const { taken } = await read([
      filing({ date: '2026-02-01', madeUpTo: '2024-03-31', documentId: 'amended-earlier-year' }),
      filing({ date: '2025-12-20', documentId: 'first' }),
      filing({ date: '2026-01-05', documentId: 'amended' }),
      filing({ date: '2026-03-01', category: 'officers', documentId: 'officers' }),
    ])
    expect(taken).toEqual(['amended'])
  })

  it('none when the last year is not to be had, rather than an older one', async () => {
    const { taken, notes } = await read([filing({ documentId: null }), filing({ madeUpTo: '2024-03-31' })])
    expect(taken).toEqual([])
    expect(notes).toEqual(['The register holds no document of accounts yet.'])
  })
})

describe('what fails', () => {
  const refuse = (error: unknown) => async (): Promise<never> => {
    throw error
  }

  it('leaves a note and goes on; what may succeed later is asked for again', async () => {
    const out = new AppError('vendor_unavailable', 'Companies House is out of order.', { isRetryable: true })
    const nonsense = new ItemFailed('vendor_nonsense', 'It cannot be read.')
    const { values, notes, unfinished } = await run({ officers: refuse(nonsense), charges: refuse(out) })
    expect(values.netAssets).toBe('-5 GBP on 2025-03-31')
    expect(notes).toContain('Its officers could not be read: It cannot be read.')
    expect(notes).toContain('Its charges could not be read: Companies House is out of order.')
    expect(unfinished).toBe(out)
    expect((await run({ officers: refuse(nonsense) })).unfinished).toBeNull()
  })

  it('asks a register that refuses us no more', async () => {
    const { asked, notes } = await run({
      officers: refuse(new SourceUnusable('vendor_refused', 'The key is refused.')),
    })
    expect(asked).toEqual(['standing', 'officers'])
    expect(notes).toEqual(['Its officers could not be read: The key is refused.'])
  })

  it('asks nothing more when nobody wants an answer any more', async () => {
    const register = registerOf()
    const mayAsk = async () => register.asked.length < 2
    expect(await deepen(NUMBER, register, { isSandbox: true, mayAsk })).toBeNull()
    expect(register.asked).toEqual(['standing', 'officers'])
  })

  it('does not hide a mistake of ours', async () => {
    await expect(run({ charges: refuse(new TypeError('a bug')) })).rejects.toThrow('a bug')
  })
})
