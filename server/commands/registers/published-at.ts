import type { LocalRegisterName } from '../../../src/ports/local-registers.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * Where a register's file of this name is published: the dated address when the name is the keeper's own, else the page that
 * offers it.
 */
export const publishedAt = (register: LocalRegisterName, fileName: string): string =>
  register === 'schools' ? schoolsAt(fileName) : careAt(fileName)

const schoolsAt = (fileName: string): string =>
  /^edubasealldata\d{8}\.csv$/u.test(fileName)
    ? `https://ea-edubase-api-prod.azurewebsites.net/edubase/downloads/public/${fileName}`
    : 'https://www.get-information-schools.service.gov.uk/Downloads'

const careAt = (fileName: string): string => {
  const [, month, year] = /^\d{1,2}_([A-Z][a-z]+)_(\d{4})_CQC_directory\.csv$/u.exec(fileName) ?? []
  const ordinal = months.indexOf(month ?? '') + 1
  return ordinal === 0
    ? 'https://www.cqc.org.uk/about-us/transparency/using-cqc-data'
    : `https://www.cqc.org.uk/sites/default/files/${year}-${String(ordinal).padStart(2, '0')}/${fileName}`
}
