import { decodeText } from '../../../src/campaigns/company-list/decode-text.ts'
import type { ListColumns } from '../../../src/campaigns/company-list/guess-columns.ts'
import { type ReadList, readCompanyList } from '../../../src/campaigns/company-list/read-list.ts'
import { invalidInput } from '../../../src/errors.ts'

/** See `CompanyListPart.read`. */
export const readList = (
  source: { text: string } | { file: string },
  columns: ListColumns | null,
): ReadList => {
  if ('text' in source) return readCompanyList(source.text, columns)
  const decoded = decodeText(Buffer.from(source.file, 'base64'))
  if ('fault' in decoded) throw invalidInput([{ field: 'file', message: decoded.fault }])
  return readCompanyList(decoded.text, columns)
}
