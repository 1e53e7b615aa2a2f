import type { Claim, FieldName } from '../company/evidence.ts'
import type { RegisterEntry } from '../ports/company-register.ts'

/**
 * What a register entry says, claim by claim. Excerpts are cut from the record's body word for word;
 * a value whose text is not in the body (it was put together from several parts) cites its telling part.
 */
export const registerClaims = (entry: RegisterEntry, isSandbox: boolean): Claim[] => {
  const claim = (field: FieldName, value: string | null, excerpt: string | null = value): Claim[] => {
    const cited = excerpt === null ? null : inBody(entry.record.body, excerpt)
    if (value === null || cited === null) return []
    return [{ ...base(entry, isSandbox), field, value, excerpt: cited }]
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

/** The excerpt as it stands in the JSON body (escaped there as JSON escapes it), or null when it does not. */
const inBody = (body: string, excerpt: string): string | null => {
  const escaped = JSON.stringify(excerpt).slice(1, -1)
  // The register prints some postcodes without their blank.
  const spellings = [excerpt, escaped, excerpt.replaceAll(' ', '')]
  return spellings.find((spelling) => spelling !== '' && body.includes(spelling)) ?? null
}

const base = (entry: RegisterEntry, isSandbox: boolean) => ({
  source: 'companies-house' as const,
  url: entry.record.url,
  retrievedUrl: entry.record.retrievedUrl,
  contentHash: entry.record.contentHash,
  retrievedAt: entry.record.retrievedAt,
  method: 'register-record' as const,
  confidence: 1,
  retention: 'public-register' as const,
  isSandbox,
})
