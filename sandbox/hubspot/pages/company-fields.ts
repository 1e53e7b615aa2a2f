import type { Portal } from '../../world/world.ts'
import type { ChangeSource, CrmRecord, CrmStore, Properties } from '../crm-store.ts'
import { type Html, html } from './html.ts'

/** What the pages show and change of a company, in this order. */
const labels = {
  name: 'Company name',
  domain: 'Domain',
  phone: 'Phone',
  zip: 'Postcode',
  lifecyclestage: 'Lifecycle stage',
  hs_lead_status: 'Lead status',
  hubspot_owner_id: 'Owner',
} as const

type FieldName = keyof typeof labels

const fieldNames = Object.keys(labels) as FieldName[]

type Choice = { value: string; label: string }

/** A company's fields in one account: labels instead of internal names and ids. */
export interface CompanyFields {
  /** The value as a person reads it, empty when there is none. */
  shown(record: CrmRecord, name: FieldName): string
  /** Inputs for all fields, filled from the record. */
  inputs(record: CrmRecord | null): Html
  /** What a sent form says about the fields; those it does not carry are left out. */
  given(form: Record<string, string>): Properties
}

const choicesOf = (store: CrmStore, portal: Portal, name: FieldName): readonly Choice[] | null => {
  if (name === 'hubspot_owner_id') {
    return portal.users.map(({ ownerId, firstName, lastName }) => ({
      value: String(ownerId),
      label: `${firstName} ${lastName}`,
    }))
  }
  const options = store.properties(portal, 'companies').find(name)?.options ?? []
  return options.length > 0 ? options.filter(({ hidden }) => !hidden) : null
}

const input = (name: FieldName, value: string, choices: readonly Choice[] | null): Html => {
  if (!choices) return html`<input id="${name}" name="${name}" value="${value}" autocomplete="off">`
  // A value that is no choice any more is kept, as HubSpot does, until somebody picks another.
  const isForeign = value !== '' && !choices.some((choice) => choice.value === value)
  const all = [{ value: '', label: 'None' }, ...choices, ...(isForeign ? [{ value, label: value }] : [])]
  const option = (choice: Choice): Html =>
    html`<option value="${choice.value}"${choice.value === value && html` selected`}>${choice.label}</option>`
  return html`<select id="${name}" name="${name}">${all.map(option)}</select>`
}

/** The fields of the account's companies. */
export const companyFields = (store: CrmStore, portal: Portal): CompanyFields => ({
  shown: (record, name) => {
    const value = record.properties[name] ?? ''
    return choicesOf(store, portal, name)?.find((choice) => choice.value === value)?.label ?? value
  },
  inputs: (record) =>
    html`<div class="fields">${fieldNames.map(
      (name) =>
        html`<div><label for="${name}">${labels[name]}</label>${input(name, record?.properties[name] ?? '', choicesOf(store, portal, name))}</div>`,
    )}</div>`,
  given: (form) =>
    Object.fromEntries(
      fieldNames.flatMap((name) => (name in form ? [[name, (form[name] ?? '').trim()]] : [])),
    ),
})

/** What a company is called on the pages. */
export const companyTitle = ({ id, properties }: CrmRecord): string =>
  properties.name?.trim() || properties.domain || `Company ${id}`

/** The person at the keyboard, as webhooks name them: the account's super admin. */
export const personAt = (portal: Portal): ChangeSource => {
  const user = portal.users.find(({ isSuperAdmin }) => isSuperAdmin) ?? portal.users[0]
  return { changeSource: 'CRM_UI', sourceId: `userId:${user?.userId ?? 0}` }
}
