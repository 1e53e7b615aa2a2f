import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importRegister } from '../../../server/commands/registers/import-register.ts'
import { createKeptRegisters } from '../../../server/commands/registers/kept-registers.ts'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { localRegisterStates } from '../../../server/db/repositories/local-registers.ts'
import { createLog } from '../../../server/observability/log.ts'
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const FROM = 'https://register.example/file.csv'

let target: TestDatabase
let database: Database

beforeEach(async () => {
  target = await createTestDatabase()
  database = openDatabase(target.url, { log: createLog({ level: 'silent' }) })
})
afterEach(async () => {
  await database.close()
  await target.drop()
})

/** Bytes in small pieces, as a file comes from a disk. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100)
}

const take = (register: 'schools' | 'care', bytes: Uint8Array, isForced = false) =>
  importRegister(
    { sql: database, inTransaction: database.transaction, clock: { now: () => NOW } },
    { register, bytes: pieces(bytes), retrievedUrl: FROM, isForced },
  )
const registers = () => createKeptRegisters(database, async () => {})

const HEADING = [
  'URN',
  'LA (name)',
  'EstablishmentName',
  'TypeOfEstablishment (name)',
  'EstablishmentTypeGroup (name)',
  'EstablishmentStatus (name)',
  'PhaseOfEducation (name)',
  'StatutoryLowAge',
  'StatutoryHighAge',
  'Trusts (name)',
  'Street',
  'Town',
  'Postcode',
  'SchoolWebsite',
  'TelephoneNum',
  'CHNumber',
]

type School = Partial<Record<(typeof HEADING)[number], string>>
const school = (changes: School = {}): string => {
  const cells: School = {
    URN: '100001',
    'LA (name)': 'Manchester',
    EstablishmentName: 'Ardwick Primary School',
    'EstablishmentTypeGroup (name)': 'Local authority maintained schools',
    'EstablishmentStatus (name)': 'Open',
    'PhaseOfEducation (name)': 'Primary',
    Street: '1 High Street',
    Town: 'Manchester',
    Postcode: 'M1 1AA',
    SchoolWebsite: 'www.ardwick.manchester.sch.uk',
    ...changes,
  }
  return HEADING.map((column) => `"${(cells[column] ?? '').replaceAll('"', '""')}"`).join(',')
}
const schoolsCsv = (...rows: string[]): Uint8Array =>
  Buffer.from([HEADING.join(','), ...rows].join('\r\n'), 'latin1')

const inM1 = (kinds: string[] = [], funding: 'state' | 'independent' | null = null) =>
  registers().search({ register: 'schools', outcodes: ['M1'], kinds, funding })

describe('the schools register', () => {
  it('is read as Windows-1252, with who runs a school and where it can be looked up', async () => {
    // 0xe9 is é, 0x92 the curly apostrophe: both are other letters, or none, in other encodings.
    await take('schools', schoolsCsv(school({ EstablishmentName: 'St Th\u00e9r\u00e8se\u0092s' })))
    const [found] = await inM1()
    expect(found).toMatchObject({
      number: 'URN-100001',
      name: 'St Thérèse’s',
      runBy: 'Manchester',
      kinds: ['primary'],
      funding: 'state',
      website: 'https://www.ardwick.manchester.sch.uk/',
      address: '1 High Street, Manchester, M1 1AA',
      record: {
        url: 'https://get-information-schools.service.gov.uk/Establishments/Establishment/Details/100001',
        retrievedUrl: FROM,
        retrievedAt: NOW,
      },
    })
    expect(found?.record.body).toContain('St Thérèse’s')
  })

  it('keeps closed schools for whoever asks for their number, and never finds them', async () => {
    await take(
      'schools',
      schoolsCsv(
        school(),
        school({ URN: '100002', 'EstablishmentStatus (name)': 'Closed', CHNumber: '1234567' }),
      ),
    )
    expect((await inM1()).map(({ number }) => number)).toEqual(['URN-100001'])
    expect((await registers().byNumber('URN-100002'))?.status).toBe('closed')
    expect(await registers().ofCompany('01234567')).toEqual([])
  })

  it('finds by place, phase and funding; independent schools by the ages that they teach', async () => {
    const independent = {
      'EstablishmentTypeGroup (name)': 'Independent schools',
      'PhaseOfEducation (name)': 'Not applicable',
      StatutoryLowAge: '4',
      StatutoryHighAge: '18',
    }
    await take(
      'schools',
      schoolsCsv(
        school(),
        school({ URN: '100003', ...independent }),
        school({ URN: '100004', Postcode: 'M11 1AA' }),
      ),
    )
    const numbers = async (...asked: Parameters<typeof inM1>) =>
      (await inM1(...asked)).map(({ number }) => number)
    expect(await numbers()).toEqual(['URN-100001', 'URN-100003'])
    expect(await numbers(['secondary'])).toEqual(['URN-100003'])
    expect(await numbers([], 'state')).toEqual(['URN-100001'])
    expect(await numbers(['primary'], 'independent')).toEqual(['URN-100003'])
  })

  it('loads the good lines and tells the bad ones with their numbers', async () => {
    const taken = await take(
      'schools',
      schoolsCsv(
        school(),
        school({ URN: 'none' }),
        school({ URN: '100005', Postcode: '' }),
        '100006,too,short',
        school(),
        school({ URN: '100007' }),
      ),
    )
    expect(taken).toMatchObject({ openCount: 2, badLineCount: 4 })
    expect(taken.badLines).toEqual([
      { line: 3, reason: 'its URN is not six digits' },
      { line: 4, reason: 'it has no postcode' },
      { line: 5, reason: 'it has 3 cells, the heading 16' },
      { line: 6, reason: 'URN-100001 stands there twice' },
    ])
  })

  it('refuses another file, naming the columns that are missing, and changes nothing', async () => {
    await take('schools', schoolsCsv(school()))
    await expect(take('schools', Buffer.from('URN,EstablishmentName\n1,2'))).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('"Postcode"'),
    })
    await expect(take('schools', schoolsCsv())).rejects.toMatchObject({ code: 'invalid_input' })
    expect(await inM1()).toHaveLength(1)
  })

  it('is replaced as a whole, and not by half a file unless that is forced', async () => {
    const many = ['100010', '100011', '100012'].map((URN) => school({ URN }))
    await take('schools', schoolsCsv(...many))
    await take('schools', schoolsCsv(...many))
    expect(await inM1()).toHaveLength(3)
    const one = schoolsCsv(school({ URN: '100013' }))
    await expect(take('schools', one)).rejects.toMatchObject({ code: 'conflict' })
    expect(await inM1()).toHaveLength(3)
    await take('schools', one, true)
    expect((await inM1()).map(({ number }) => number)).toEqual(['URN-100013'])
    expect(await localRegisterStates(database)).toMatchObject([{ register: 'schools', openCount: 1 }])
  })
})

describe('the care register', () => {
  const heading = `Name,Also known as,Address,Postcode,Phone number,Service's website (if available),Service types,Date of latest check,Specialisms/services,Provider name,Local authority,Region,Location URL,CQC Location ID (for office use only),CQC Provider ID (for office use only)`
  const row = (name: string, types: string, provider: string, id: string): string =>
    `${name},,"1 High Street, Leeds",LS1 1AA,01134960001,www.x.co.uk,${types},,,${provider},,,https://www.cqc.org.uk/location/${id},${id},1-1`
  const file = Buffer.from(
    [
      'CQC directory,,',
      '"Made on 1 November 2026",,',
      '',
      heading,
      row('Kind Dental', 'Dentist', 'Kind Dental Limited', '1-123456789'),
      row('The Surgery', 'Doctors/GPs', 'Dr A and Partners', '1-123456790'),
      row('City Infirmary', 'Hospital', 'City NHS Foundation Trust', 'RGT01'),
    ].join('\r\n'),
  )

  it('is read past its preamble, with kinds and the NHS told from what it says', async () => {
    await take('care', file)
    const found = await registers().search({ register: 'care', outcodes: ['LS1'], kinds: [], funding: null })
    expect(found.map(({ number, kinds, funding }) => [number, kinds, funding])).toEqual([
      ['CQC-1-123456789', ['dental'], 'private'],
      ['CQC-1-123456790', ['gp'], 'nhs'],
      ['CQC-RGT01', ['hospital'], 'nhs'],
    ])
  })

  it('says how to load it while it is not', async () => {
    expect(await registers().whyNot('care')).toContain('register import care')
    await take('care', file)
    expect(await registers().whyNot('care')).toBeNull()
    expect(await registers().whyNot('schools')).toContain('register import schools')
  })
})
