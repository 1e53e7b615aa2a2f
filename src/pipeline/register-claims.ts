import type { Claim, FieldName } from '../company/evidence.ts'
import type { RegisterEntry, RegisterOfficers } from '../ports/company-register.ts'
import type { RegisterRecord } from '../ports/register-record.ts'

/**
 * What a register entry says, claim by claim. Excerpts are cut from the record's body word for word;
 * a value whose text is not in the body (it was put together from several parts) cites its telling part.
 */
export const registerClaims = (entry: RegisterEntry, isSandbox: boolean): Claim[] => {
  const claim = (field: FieldName, value: string | null, excerpt: string | null = value): Claim[] => {
    const cited = excerpt === null ? null : inBody(entry.record.body, excerpt)
    if (value === null || cited === null) return []
    return [{ ...base(entry.record, isSandbox), field, value, excerpt: cited }]
  }
  return [
    ...claim('legalName', entry.name),
    ...claim('companyNumber', entry.number),
    ...claim('companyStatus', entry.status),
    ...claim('companyType', entry.type),
    ...claim('incorporatedOn', entry.incorporatedOn),
    ...entry.sicCodes.flatMap((code) => claim('sicCodes', code)),
    ...claim('registeredOffice', entry.office, entry.officePostcode),
    ...claim('registeredPostcode', entry.officePostcode),
    ...claim('accountsType', entry.accountsType),
    ...entry.previousNames.flatMap((name) => claim('previousName', name)),
  ]
}

/** Who is in office, each with the name as the register prints it. */
export const officerClaims = (officers: RegisterOfficers | null, isSandbox: boolean): Claim[] =>
  (officers?.inOffice ?? []).flatMap(({ name, printed }) => {
    const record = officers?.record
    const excerpt = record === undefined ? null : inBody(record.body, printed)
    return record === undefined || excerpt === null
      ? []
      : [{ ...base(record, isSandbox), field: 'officer' as const, value: name, excerpt }]
  })

/** The excerpt as it stands in the JSON body (escaped there as JSON escapes it), or null when it does not. */
export const inBody = (body: string, excerpt: string): string | null => {
  const escaped = JSON.stringify(excerpt).slice(1, -1)
  // The register prints some postcodes without their blank.
  const spellings = [excerpt, escaped, excerpt.replaceAll(' ', '')]
  return spellings.find((spelling) => spelling !== '' && body.includes(spelling)) ?? null
}

/** What every claim on a record of the register says of its source. */
export const base = (record: RegisterRecord, isSandbox: boolean) => ({
  source: 'companies-house' as const,
  url: record.url,
  retrievedUrl: record.retrievedUrl,
  contentHash: record.contentHash,
  retrievedAt: record.retrievedAt,
  method: 'register-record' as const,
  confidence: 1,
  retention: 'public-register' as const,
  isSandbox,
})
