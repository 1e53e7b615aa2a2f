import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import {
  countCompanies,
  type MirroredCompany,
  markGone,
  saveRead,
  saveSearched,
} from '../../../server/db/repositories/crm-companies.ts'
import { mirroredCompaniesOf } from '../../../server/db/repositories/known-companies.ts'
import { upsertPortal } from '../../../server/db/repositories/portals.ts'
import { createLog } from '../../../server/observability/log.ts'
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts'

const PORTAL = 5
const OTHER = 6

let target: TestDatabase
let sql: Database

beforeAll(async () => {
  target = await createTestDatabase()
  sql = openDatabase(target.url, { log: createLog({ level: 'silent' }) })
  for (const id of [PORTAL, OTHER]) await upsertPortal(sql, { id, name: `Portal ${id}` })
})

beforeEach(() => sql.query('truncate crm_company'))

afterAll(async () => {
  await sql.close()
  await target.drop()
})

/** Minute of an hour. */
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 12, minute))

const acme = (given: Partial<MirroredCompany> = {}): MirroredCompany => ({
  id: '11',
  name: 'Acme',
  nameKey: 'acme',
  domain: 'acme.co.uk',
  phone: null,
  postcode: null,
  companyNumber: '04567123',
  lifecycleStage: 'lead',
  leadStatus: null,
  ownerId: null,
  leadwrightId: null,
  updatedAt: at(0),
  ...given,
})

const known = async (portalId = PORTAL) =>
  (
    await mirroredCompaniesOf(sql, portalId).partnersOf([
      { name: 'Acme', companyNumber: '04567123', domain: 'acme.co.uk', nameKey: 'acme', postcode: null },
    ])
  ).map(({ name }) => name)

describe('of two versions of a company', () => {
  it('the one changed later stays, whichever arrives last', async () => {
    await saveSearched(sql, PORTAL, [acme({ name: 'New', updatedAt: at(5) })], at(6))
    await saveSearched(sql, PORTAL, [acme({ name: 'Old', updatedAt: at(4) })], at(7))
    expect(await known()).toEqual(['New'])
    await saveSearched(sql, PORTAL, [acme({ name: 'Newest', updatedAt: at(8) })], at(9))
    expect(await known()).toEqual(['Newest'])
  })

  it('a record read before the search saw a later change does not undo it', async () => {
    await saveSearched(sql, PORTAL, [acme({ name: 'New', updatedAt: at(5) })], at(6))
    await saveRead(sql, PORTAL, [acme({ name: 'Old', updatedAt: at(3) })], at(4))
    expect(await known()).toEqual(['New'])
  })
})

describe('a company that is gone', () => {
  it('is no duplicate, is forgotten, and a page of the search that is behind does not bring it back', async () => {
    await saveSearched(sql, PORTAL, [acme()], at(1))
    await markGone(sql, PORTAL, ['11'], at(2))
    expect([await known(), await countCompanies(sql, PORTAL)]).toEqual([[], 0])
    expect(await sql.query('select name, domain, company_number as number from crm_company')).toEqual([
      { name: null, domain: null, number: null },
    ])
    expect(await saveSearched(sql, PORTAL, [acme({ updatedAt: at(9) }), acme({ id: '12' })], at(3))).toEqual([
      '11',
    ])
    expect(await countCompanies(sql, PORTAL)).toBe(1)
    expect(await sql.query(`select name from crm_company where hubspot_id = '11'`)).toEqual([{ name: null }])
  })

  it('that was never here does not come by a late page either', async () => {
    await markGone(sql, PORTAL, ['11'], at(2))
    expect(await saveSearched(sql, PORTAL, [acme()], at(3))).toEqual(['11'])
    expect(await known()).toEqual([])
  })

  it('is back when its record was read later, not when it was read before', async () => {
    await markGone(sql, PORTAL, ['11'], at(5))
    await saveRead(sql, PORTAL, [acme()], at(4))
    expect(await known()).toEqual([])
    await saveRead(sql, PORTAL, [acme()], at(6))
    expect(await known()).toEqual(['Acme'])
    // Whoever looked earlier and is slow to say so changes nothing.
    await markGone(sql, PORTAL, ['11'], at(5))
    expect(await known()).toEqual(['Acme'])
  })
})

describe('portals', () => {
  it('never see each other', async () => {
    await saveSearched(sql, PORTAL, [acme()], at(1))
    await markGone(sql, OTHER, ['11'], at(2))
    expect([await known(PORTAL), await known(OTHER)]).toEqual([['Acme'], []])
  })
})

describe('a name that many have', () => {
  it('brings all of them: none is lost silently', async () => {
    const many = Array.from({ length: 2500 }, (_, index) =>
      acme({ id: String(1000 + index), domain: null, companyNumber: null }),
    )
    await saveSearched(sql, PORTAL, many, at(1))
    expect(await known()).toHaveLength(2500)
  })
})
