import type { LocalEntry } from '../../../src/ports/local-registers.ts'

/** A council's primary school in M1, as the schools register has it. */
export const schoolEntry = (changes: Partial<LocalEntry> = {}): LocalEntry => ({
  register: 'schools',
  number: 'URN-100001',
  name: 'Ardwick Primary School',
  status: 'open',
  kinds: ['primary'],
  kindText: 'Primary',
  funding: 'state',
  runBy: 'Manchester',
  address: '1 High Street, Manchester, M1 1AA',
  postcode: 'M1 1AA',
  phone: '01614960001',
  website: 'https://www.ardwick.example.co.uk/',
  companyNumber: null,
  record: {
    url: 'https://get-information-schools.service.gov.uk/Establishments/Establishment/Details/100001',
    retrievedUrl: 'https://register.example/schools.csv',
    body: '100001\nArdwick Primary School\nPrimary\nManchester\n1 High Street\nM1 1AA\n01614960001\nwww.ardwick.example.co.uk',
    contentHash: 'abc',
    retrievedAt: new Date('2026-11-22T12:00:00Z'),
  },
  ...changes,
})
