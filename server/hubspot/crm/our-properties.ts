/** Where we keep a company's number when the portal has no property of its own for it. */
export const ourNumberProperty = 'leadwright_company_number'

/** The group that our properties stand in. */
export const ourGroup = { name: 'leadwright', label: 'Leadwright' } as const

type OurProperty = {
  name: string
  label: string
  description: string
  type: 'string' | 'number' | 'enumeration' | 'datetime'
  fieldType: 'text' | 'number' | 'select' | 'date'
  hasUniqueValue?: true
  options?: { value: string; label: string; displayOrder: number; hidden: boolean }[]
}

const options = (...pairs: [value: string, label: string][]): OurProperty['options'] =>
  pairs.map(([value, label], displayOrder) => ({ value, label, displayOrder, hidden: false }))

/** Our eight company properties (product 2.5), the most needed first: an account without room gets as many as fit. */
export const ourProperties: readonly OurProperty[] = [
  {
    name: 'leadwright_id',
    label: 'Leadwright ID',
    description: 'Which Leadwright lead this company is. Set by Leadwright; leave it as it is.',
    type: 'string',
    fieldType: 'text',
    hasUniqueValue: true,
  },
  {
    name: ourNumberProperty,
    label: 'Company number',
    description: 'Number on the register of companies, as Leadwright found and checked it.',
    type: 'string',
    fieldType: 'text',
  },
  {
    name: 'leadwright_stage',
    label: 'Leadwright stage',
    description: 'Where this company stands in Leadwright.',
    type: 'enumeration',
    fieldType: 'select',
    options: options(
      ['DISCOVERY', 'Discovery'],
      ['LEAD', 'Lead'],
      ['PROSPECT', 'Prospect'],
      ['OPPORTUNITY', 'Opportunity'],
      ['CUSTOMER', 'Customer'],
    ),
  },
  {
    name: 'leadwright_fit',
    label: 'Leadwright fit',
    description: 'How well this company fits what was searched for, from 0 to 100.',
    type: 'number',
    fieldType: 'number',
  },
  {
    name: 'leadwright_verification',
    label: 'Leadwright verification',
    description: 'How far Leadwright could prove this company by the register and its own website.',
    type: 'enumeration',
    fieldType: 'select',
    options: options(['verified', 'Verified'], ['partly', 'Partly verified'], ['unverified', 'Unverified']),
  },
  {
    name: 'leadwright_contact_basis',
    label: 'Leadwright contact basis',
    description: 'What is known about contacting this company by e-mail and phone, in words.',
    type: 'string',
    fieldType: 'text',
  },
  {
    name: 'leadwright_campaign',
    label: 'Leadwright campaign',
    description: 'The lead campaign that found this company.',
    type: 'string',
    fieldType: 'text',
  },
  {
    name: 'leadwright_checked_on',
    label: 'Leadwright checked on',
    description: 'When Leadwright last checked the facts of this company.',
    type: 'datetime',
    fieldType: 'date',
  },
]
