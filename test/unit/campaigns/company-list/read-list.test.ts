import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../../src/campaigns/company-list/decode-text.ts'
import { readCompanyList } from '../../../../src/campaigns/company-list/read-list.ts'

const read = (text: string) => readCompanyList(text, null)
const good = (text: string) =>
  read(text).rows.flatMap(({ fault, line, ...row }) =>
    fault === null ? [[line, ...Object.values(row)]] : [],
  )
const faults = (text: string) =>
  read(text).rows.flatMap(({ fault, line }) => (fault === null ? [] : [[line, fault]]))

describe('pasted lists', () => {
  it('reads one name a line, with commas in names, empty lines and blanks around', () => {
    expect(good('Acme Ltd\n\n  Smith, Jones & Co Limited \r\nBrown and Sons')).toEqual([
      [1, 'Acme Ltd', null, null, null],
      [3, 'Smith, Jones & Co Limited', null, null, null],
      [4, 'Brown and Sons', null, null, null],
    ])
  })

  it('reads name, postcode and website by what they look like, in any order', () => {
    expect(good('Acme Ltd, m1 1aa, www.acme.co.uk\nBrown Ltd, LS1 4AB, https://brown.com/about')).toEqual([
      [1, 'Acme Ltd', null, 'M1 1AA', 'https://www.acme.co.uk'],
      [2, 'Brown Ltd', null, 'LS1 4AB', 'https://brown.com/about'],
    ])
    expect(good('M1 1AA\tAcme Ltd\nLS1 4AB\tBrown Ltd').map(([, name]) => name)).toEqual([
      'Acme Ltd',
      'Brown Ltd',
    ])
  })

  it('tells why a line cannot be read and reads the others', () => {
    const text = [
      'Name,Company number,Postcode',
      'Acme Ltd,123456,M1 1AA',
      ',99,M1 1AA',
      'Odd Ltd,12X,M1 1AA',
      'Far Ltd,,NOWHERE 5',
    ]
    expect(good(text.join('\n'))).toEqual([[2, 'Acme Ltd', '00123456', 'M1 1AA', null]])
    expect(faults(text.join('\n'))).toEqual([
      [3, 'the name of the company is missing'],
      [4, expect.stringContaining('company number cannot be read')],
      [5, expect.stringContaining('postcode cannot be read')],
    ])
  })

  it('tells repeated lines with the line that they repeat, also under another legal form or by number', () => {
    expect(faults('Acme Limited\nBrown Ltd\nACME LTD')).toEqual([[3, 'the same as line 1']])
    expect(faults('Name;Number;Postcode\nAcme;123456;M1 1AA\nAcme Ltd;00123456;')).toEqual([
      [3, 'the same as line 2'],
    ])
  })

  it('keeps 500 and says so of the rest', () => {
    const { rows } = read(Array.from({ length: 503 }, (_, at) => `Company ${at} Ltd`).join('\n'))
    expect(rows.filter(({ fault }) => fault === null)).toHaveLength(500)
    expect(rows.at(-1)?.fault).toContain('only 500 companies')
  })

  it('takes nothing for a list', () => {
    expect(read('')).toMatchObject({ rows: [], titles: [] })
    expect(read(' \n\n')).toMatchObject({ rows: [] })
  })
})

describe('CSV', () => {
  it('reads quoted cells with commas, quotes and line breaks, and keeps the lines of the file', () => {
    const text =
      'Company name,Post code,Web site\n"Smith, ""Jones"" Ltd",M1 1AA,\n"Two\nLines Ltd",LS1 4AB,two.co.uk\nLast Ltd,,'
    expect(good(text)).toEqual([
      [2, 'Smith, "Jones" Ltd', null, 'M1 1AA', null],
      [3, 'Two Lines Ltd', null, 'LS1 4AB', 'https://two.co.uk'],
      [5, 'Last Ltd', null, null, null],
    ])
  })

  it('does not let one open quotation mark eat the rest', () => {
    const text = `Name;Postcode\n"Open Ltd;M1 1AA\n${Array.from({ length: 6 }, (_, at) => `Firm ${at} Ltd;LS1 4AB`).join('\n')}`
    expect(faults(text)).toEqual([[2, 'a quotation mark is opened and never closed']])
    expect(good(text)).toHaveLength(6)
  })

  it('finds columns by their titles, and takes those that a person chose', () => {
    const text = 'Id;Account;Company Registration Number;URL\n1;Acme Ltd;01234567;acme.co.uk'
    expect(read(text).columns).toEqual({
      name: 1,
      companyNumber: 2,
      postcode: null,
      website: 3,
      hasHeader: true,
    })
    const chosen = { name: 0, companyNumber: null, postcode: null, website: null, hasHeader: false }
    expect(readCompanyList(text, chosen).rows.map(({ name }) => name)).toEqual(['Id', '1'])
    expect(read(text).titles).toEqual([
      'Column 1: Id',
      'Column 2: Account',
      'Column 3: Company Registration Number',
      'Column 4: URL',
    ])
  })
})

it('shows no more columns than can be chosen, whatever is pasted', () => {
  const { titles, rows } = readCompanyList(`Acme Ltd${'\t'.repeat(300_000)}\nBeta Ltd\t`, null)
  expect(titles).toHaveLength(201)
  expect(rows.map(({ name, fault }) => [name, fault])).toEqual([
    ['Acme Ltd', null],
    ['Beta Ltd', null],
  ])
})

describe('files', () => {
  const names = 'Café Möbel Ltd\nZoë & Sons Ltd'
  const utf16 = Buffer.from(names, 'utf16le')
  const bigEndian = Buffer.from(utf16).swap16()
  it.each([
    ['UTF-8', Buffer.from(names)],
    ['UTF-8 with its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(names)])],
    ['UTF-16 as Excel saves Unicode text', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16 without its mark', utf16],
    ['UTF-16, high bytes first', Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian])],
    ['Windows-1252', Buffer.from(names, 'latin1')],
  ])('reads %s', (_, bytes) => {
    const decoded = decodeText(bytes)
    expect('text' in decoded && good(decoded.text).map(([, name]) => name)).toEqual(names.split('\n'))
  })

  it.each([
    ['an Excel workbook', Buffer.from('PK\u0003\u0004...'), 'Excel workbook'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'PDF'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 0, 0, 0, 0xff]), 'no text'],
  ])('says what to do about %s', (_, bytes, words) => {
    expect(decodeText(bytes)).toEqual({ fault: expect.stringContaining(words) })
  })
})
