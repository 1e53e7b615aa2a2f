import { AutoGrid, Input } from '@hubspot/ui-extensions'
import { readLimits, saveLimits } from '@leadwright/client/money.ts'
import type { MoneyResponse } from '@leadwright/contract'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { type ReactNode, useState } from 'react'
import type { SectionProps } from '../access.ts'
import { SaveRow } from '../save-row.tsx'
import { Loaded, Section } from '../section.tsx'
import { useSaving } from '../use-saving.ts'
import { limitFaults, limitsDraftOf, limitsOf, limitWords } from './limits-draft.ts'
import { UsedBar } from './used-bar.tsx'

const ThisMonth = ({ money }: { money: MoneyResponse }): ReactNode => {
  const { limits, usedThisMonth } = money
  return (
    <Stack>
      <UsedBar
        title="This account, this month"
        usedMicroPounds={usedThisMonth.portalMicroPounds}
        limitMicroPounds={limits.portalMonthMicroPounds}
      />
      {usedThisMonth.youMicroPounds === null ? (
        <Microcopy>You have no monthly limit of your own.</Microcopy>
      ) : (
        <UsedBar
          title="You, this month"
          usedMicroPounds={usedThisMonth.youMicroPounds}
          limitMicroPounds={limits.personMonthMicroPounds}
        />
      )}
    </Stack>
  )
}

type LimitsProps = SectionProps & { onDone: () => void }

const LimitsForm = ({
  baseUrl,
  access,
  onDone,
  first,
}: LimitsProps & { first: MoneyResponse }): ReactNode => {
  const [saved, setSaved] = useState(first)
  const [draft, setDraft] = useState(() => limitsDraftOf(first.limits))
  const saving = useSaving(limitWords.map(({ name }) => name))
  const save = (): void =>
    saving.save({
      faults: limitFaults(draft),
      send: () => saveLimits(baseUrl, limitsOf(draft, saved.limits)),
      onSaved: (money) => {
        setSaved(money)
        // What was typed while it was being saved stays.
        setDraft((now) => (now === draft ? limitsDraftOf(money.limits) : now))
        onDone()
      },
    })
  const before = limitsDraftOf(saved.limits)
  return (
    <>
      <ThisMonth money={saved} />
      <AutoGrid columnWidth={280} flexible={true} gap="small">
        {limitWords.map(({ name, label, description }) => (
          <Input
            key={name}
            name={name}
            label={label}
            description={description}
            required={true}
            readOnly={!access.may}
            value={draft[name]}
            onInput={(text) => {
              setDraft((now) => ({ ...now, [name]: text }))
              saving.edited(name)
            }}
            {...saving.fieldState(name)}
          />
        ))}
      </AutoGrid>
      <SaveRow
        saving={saving}
        access={access}
        isChanged={limitWords.some(({ name }) => draft[name] !== before[name])}
        onSave={save}
      />
    </>
  )
}

/** The three hard money limits, and how much of them is used. `onDone`: they were saved. */
export const LimitsSection = (props: LimitsProps): ReactNode => (
  <Section
    title="Money limits"
    intro="Leadwright never spends more than these; a lead campaign that reaches one pauses."
  >
    <Loaded what="the limits" ask={() => readLimits(props.baseUrl)}>
      {(money) => <LimitsForm {...props} first={money} />}
    </Loaded>
  </Section>
)
