import type { z } from 'zod'
import { normaliseCompanyNumber } from '../../normalise/company-number.ts'
import { normalisePersonName } from '../../normalise/person-name.ts'
import { normalisePostcode } from '../../normalise/postcode.ts'
import type {
  advancedSearchSchema,
  officersSchema,
  profileSchema,
  searchSchema,
  WireAddress,
} from './schema.ts'

/** A company as a search of the register lists it. Dates are `YYYY-MM-DD`. */
export type RegisterHit = {
  /** As the register writes it, usually in capitals. */
  name: string
  /** Eight characters. */
  number: string
  status: string | null
  type: string | null
  subtype: string | null
  incorporatedOn: string | null
  /** Registered office in one line; not always where the firm works. */
  address: string | null
  postcode: string | null
  /** Empty when the search does not tell them (search by name never does). */
  sicCodes: string[]
}

/** A company's entry in the register. */
export type RegisterProfile = RegisterHit & {
  /** For example `active-proposal-to-strike-off`. */
  statusDetail: string | null
  dissolvedOn: string | null
  /** Newest first as the register lists them. */
  previousNames: string[]
  /** For example `micro-entity`, `small`, `full`, `dormant`: the only hint at size. */
  accountsType: string | null
  accountsMadeUpTo: string | null
  accountsDueOn: string | null
  areAccountsOverdue: boolean
  confirmationDueOn: string | null
  isConfirmationOverdue: boolean
  hasCharges: boolean
  hasInsolvencyHistory: boolean
  /** Post to the registered office comes back, or someone disputes that the firm is there. */
  isOfficeDoubtful: boolean
}

/** An officer, resigned ones included. A person's name is personal data. */
export type RegisterOfficer = {
  /** Normal order and case. */
  name: string
  /** As the register prints it: `SMITH, Jane Anne`. */
  printed: string
  role: string
  appointedOn: string | null
  resignedOn: string | null
  occupation: string | null
  /** True when the officer is itself a company. */
  isCorporate: boolean
}

const addressLine = (address: WireAddress): string | null => {
  if (!address) return null
  const { care_of, po_box, premises, address_line_1, address_line_2, locality, region, postal_code } = address
  // "12" and "High Street" are one line of an envelope.
  const street =
    premises && address_line_1 && /^\d/u.test(premises)
      ? [`${premises} ${address_line_1}`]
      : [premises, address_line_1]
  const parts = [care_of, po_box, ...street, address_line_2, locality, region, postal_code]
  const line = parts
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(', ')
  return line === '' ? null : line
}

const postcodeOf = (address: WireAddress): string | null => normalisePostcode(address?.postal_code ?? '')

const numberOf = (wire: string): string => normaliseCompanyNumber(wire) ?? wire.trim().toUpperCase()

/** A hit of a search by name in our shape. */
export const hitFromSearch = (item: z.infer<typeof searchSchema>['items'][number]): RegisterHit => ({
  name: item.title,
  number: numberOf(item.company_number),
  status: item.company_status ?? null,
  type: item.company_type ?? null,
  subtype: null,
  incorporatedOn: item.date_of_creation ?? null,
  address: item.address_snippet ?? addressLine(item.address),
  postcode: postcodeOf(item.address),
  sicCodes: [],
})

/** A hit of an advanced search in our shape. */
export const hitFromAdvancedSearch = (
  item: z.infer<typeof advancedSearchSchema>['items'][number],
): RegisterHit => ({
  name: item.company_name,
  number: numberOf(item.company_number),
  status: item.company_status ?? null,
  type: item.company_type ?? null,
  subtype: item.company_subtype ?? null,
  incorporatedOn: item.date_of_creation ?? null,
  address: addressLine(item.registered_office_address),
  postcode: postcodeOf(item.registered_office_address),
  sicCodes: item.sic_codes ?? [],
})

/** A register entry in our shape. */
export const profileFromWire = (wire: z.infer<typeof profileSchema>): RegisterProfile => ({
  name: wire.company_name,
  number: numberOf(wire.company_number),
  status: wire.company_status ?? null,
  statusDetail: wire.company_status_detail ?? null,
  type: wire.type ?? null,
  subtype: wire.subtype ?? null,
  incorporatedOn: wire.date_of_creation ?? null,
  dissolvedOn: wire.date_of_cessation ?? null,
  address: addressLine(wire.registered_office_address),
  postcode: postcodeOf(wire.registered_office_address),
  sicCodes: wire.sic_codes ?? [],
  previousNames: (wire.previous_company_names ?? []).map(({ name }) => name),
  accountsType: wire.accounts?.last_accounts?.type ?? null,
  accountsMadeUpTo:
    wire.accounts?.last_accounts?.made_up_to ?? wire.accounts?.last_accounts?.period_end_on ?? null,
  accountsDueOn: wire.accounts?.next_accounts?.due_on ?? wire.accounts?.next_due ?? null,
  confirmationDueOn: wire.confirmation_statement?.next_due ?? null,
  areAccountsOverdue: wire.accounts?.overdue ?? false,
  isConfirmationOverdue: wire.confirmation_statement?.overdue ?? false,
  hasCharges: wire.has_charges ?? false,
  hasInsolvencyHistory: wire.has_insolvency_history ?? false,
  isOfficeDoubtful: Boolean(
    wire.undeliverable_registered_office_address || wire.registered_office_is_in_dispute,
  ),
})

/** An officer in our shape. */
export const officerFromWire = (item: z.infer<typeof officersSchema>['items'][number]): RegisterOfficer => ({
  name: normalisePersonName(item.name) ?? item.name,
  printed: item.name,
  role: item.officer_role,
  appointedOn: item.appointed_on ?? item.appointed_before ?? null,
  resignedOn: item.resigned_on ?? null,
  occupation: item.occupation ?? null,
  isCorporate: item.officer_role.startsWith('corporate-'),
})
