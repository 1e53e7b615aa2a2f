import { AutoGrid, Select } from '@hubspot/ui-extensions'
import type { ReadListResponse } from '@leadwright/contract'
import type { ReactNode } from 'react'

type Columns = ReadListResponse['columns']
type ListColumnsProps = { read: ReadListResponse; onChange: (columns: Columns) => void }

const further = [
  ['companyNumber', 'Company numbers'],
  ['postcode', 'Postcodes'],
  ['website', 'Websites'],
] as const

/** Which column holds what, to be set right; nothing for a list of names alone. */
export const ListColumns = ({ read, onChange }: ListColumnsProps): ReactNode => {
  const { columns, titles } = read
  if (titles.length < 2) return null
  const options = titles.map((label, value) => ({ label, value }))
  return (
    <AutoGrid columnWidth={180} flexible={true} gap="small">
      <Select
        name="column-name"
        label="Names"
        value={columns.name}
        options={options}
        onChange={(value) => onChange({ ...columns, name: Number(value) })}
      />
      {further.map(([field, label]) => (
        <Select
          key={field}
          name={`column-${field}`}
          label={label}
          value={columns[field] ?? -1}
          options={[{ label: 'None', value: -1 }, ...options]}
          onChange={(value) => onChange({ ...columns, [field]: Number(value) < 0 ? null : Number(value) })}
        />
      ))}
      <Select
        name="column-header"
        label="First line"
        value={columns.hasHeader}
        options={[
          { label: 'Titles of columns', value: true },
          { label: 'A company', value: false },
        ]}
        onChange={(value) => onChange({ ...columns, hasHeader: value === true })}
      />
    </AutoGrid>
  )
}
