import { Select, Text } from '@hubspot/ui-extensions'
import { chooseNumberProperty } from '@leadwright/client/mirror.ts'
import { type ReactNode, useState } from 'react'
import type { SectionProps } from '../access.ts'
import { SaveRow } from '../save-row.tsx'
import { Section } from '../section.tsx'
import { useSaving } from '../use-saving.ts'
import type { Mirror } from './use-mirror.ts'

// A select knows no null.
const ours = ''

const chosenOf = ({ companyNumber: { property, candidates } }: Mirror): string =>
  candidates.some(({ name }) => name === property) ? (property ?? ours) : ours

const stateOf = ({ companyNumber: { property, isChosen } }: Mirror): string => {
  if (property === null)
    return 'There is no property for company numbers now: ours could not be made in this account.'
  return isChosen ? `In use: ${property}.` : `In use: ${property}. Nobody has chosen it yet.`
}

type NumberPropertyProps = SectionProps & { mirror: Mirror; onSaved: (mirror: Mirror) => void }

/** Which company property of the account holds the company number. */
export const NumberPropertySection = (props: NumberPropertyProps): ReactNode => {
  const { baseUrl, access, mirror, onSaved } = props
  const [chosen, setChosen] = useState<string | null>(null)
  const saving = useSaving(['property'])
  const value = chosen ?? chosenOf(mirror)
  const save = (): void =>
    saving.save({
      send: () => chooseNumberProperty(baseUrl, value === ours ? null : value),
      onSaved: (after) => {
        setChosen(null)
        onSaved(after)
      },
    })
  return (
    <Section
      title="Company number"
      intro="Where this account keeps the Companies House number. It is the best guard against duplicates."
    >
      <Text>{stateOf(mirror)}</Text>
      <Select
        name="property"
        label="Property with the company number"
        description="After a change all companies are read again; that may take minutes."
        readOnly={!access.may}
        value={value}
        options={[
          { label: 'Leadwright’s own property', value: ours },
          ...mirror.companyNumber.candidates.map(({ name, label }) => ({
            label: `${label} (${name})`,
            value: name,
          })),
        ]}
        onChange={(name) => {
          setChosen(String(name))
          saving.edited('property')
        }}
        {...saving.fieldState('property')}
      />
      <SaveRow
        saving={saving}
        access={access}
        isChanged={chosen !== null && chosen !== chosenOf(mirror)}
        onSave={save}
      />
    </Section>
  )
}
