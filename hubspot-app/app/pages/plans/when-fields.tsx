import { Flex, Select } from '@hubspot/ui-extensions'
import type { Cadence } from '@leadwright/contract'
import type { ReactNode } from 'react'

const kinds = [
  { label: 'Every week', value: 'weekly' },
  { label: 'Every month', value: 'monthly' },
]
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
  (label, index) => ({ label, value: index + 1 }),
)
const monthDays = [
  ...Array.from({ length: 28 }, (_, index) => ({ label: `Day ${index + 1}`, value: String(index + 1) })),
  { label: 'The last day', value: 'last' },
]
const times = Array.from({ length: 48 }, (_, half) => {
  const time = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`
  return { label: time, value: time }
})

/** A cadence that a form can show. */
export type FormCadence = Exclude<Cadence, { kind: 'cron' }>

/** The cadence that the form begins with. */
export const usualCadence: FormCadence = { kind: 'weekly', weekday: 1, time: '09:00' }

type WhenFieldsProps = { cadence: FormCadence; onChange: (cadence: FormCadence) => void }

/** How often, on which day, at what time. */
export const WhenFields = ({ cadence, onChange }: WhenFieldsProps): ReactNode => (
  <Flex direction="row" gap="small" wrap={true}>
    <Select
      name="often"
      label="How often"
      value={cadence.kind}
      options={kinds}
      onChange={(kind) =>
        onChange(
          kind === 'monthly'
            ? { kind: 'monthly', day: 1, time: cadence.time }
            : { kind: 'weekly', weekday: 1, time: cadence.time },
        )
      }
    />
    {cadence.kind === 'weekly' ? (
      <Select
        name="weekday"
        label="On"
        value={cadence.weekday}
        options={weekdays}
        onChange={(weekday) => onChange({ ...cadence, weekday: Number(weekday) })}
      />
    ) : (
      <Select
        name="day"
        label="On"
        value={String(cadence.day)}
        options={monthDays}
        onChange={(day) => onChange({ ...cadence, day: day === 'last' ? 'last' : Number(day) })}
      />
    )}
    <Select
      name="time"
      label="At"
      value={cadence.time}
      options={times}
      onChange={(time) => onChange({ ...cadence, time: String(time) })}
    />
  </Flex>
)
