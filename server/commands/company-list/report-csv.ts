import type { ReportRowView } from '../../app/company-list.ts'

const columns: [title: string, of: (row: ReportRowView) => string | number | null][] = [
  ['Line', ({ line }) => line],
  ['Name in the list', ({ asked }) => asked.name],
  ['Verdict', ({ verdictText }) => verdictText],
  ['Because', ({ sentence }) => sentence],
  ['Registered name', ({ company }) => company?.legalName ?? null],
  ['Company number', ({ company }) => company?.companyNumber ?? null],
  ['State', ({ company }) => company?.statusText ?? null],
  ['Incorporated on', ({ company }) => company?.incorporatedOn ?? null],
  ['Dissolved on', ({ company }) => company?.dissolvedOn ?? null],
  ['Address', ({ company }) => company?.address ?? null],
  ['Postcode', ({ company }) => company?.postcode ?? null],
  ['Employees', ({ company }) => company?.employees ?? null],
  ['Sector', ({ company }) => company?.sector ?? null],
  ['Website', ({ company }) => company?.website ?? null],
  ['In HubSpot', ({ inHubSpot }) => inHubSpot?.because ?? null],
  ['Earlier lead', ({ earlierLead }) => earlierLead?.campaignName ?? null],
  ['Choice', ({ choice }) => (choice === null ? null : { find: 'Made a lead', exclude: 'Left out' }[choice])],
  ['Register', ({ company }) => company?.registerUrl ?? null],
]

/** The report as CSV: with a mark for UTF-8, so that Excel shows names as they are, and lines ended as RFC 4180 has them. */
export const reportCsv = (rows: ReportRowView[]): string =>
  `\uFEFF${[columns.map(([title]) => title), ...rows.map((row) => columns.map(([, of]) => of(row)))]
    .map((cells) => cells.map(csvCell).join(','))
    .join('\r\n')}\r\n`

/** A spreadsheet takes what begins with one of these for a formula: names come from outside, and must not become one. */
const csvCell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
