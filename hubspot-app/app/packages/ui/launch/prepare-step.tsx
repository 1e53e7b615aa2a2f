import { Button, Flex, List, Text } from '@hubspot/ui-extensions'
import type { CampaignType } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { Microcopy } from '../microcopy.tsx'
import { poundsWords } from '../pounds.ts'
import { Problem } from '../problem.tsx'
import { Stack } from '../stack.tsx'
import type { Launch } from './use-launch.ts'

const buttonWords: Record<NonNullable<CampaignType['prepares']>, { rest: string; busy: string }> = {
  criteria: { rest: 'Show how this is understood', busy: 'Reading your description' },
  'look-alikes': { rest: 'Look these companies up', busy: 'Looking them up' },
  branches: { rest: 'Read the branches from the website', busy: 'Reading the website' },
}

/** True when the list holds what the register has of each company, so that there is nothing to look up any more. */
const areLookedUp = ({ type, draft }: Launch): boolean =>
  type.inputs.some(({ name, kind }) => {
    const value = draft.inputs[name]
    return (
      kind === 'look-alikes' &&
      Array.isArray(value) &&
      value.length > 0 &&
      value.every(({ profile }) => profile)
    )
  })

/** For types whose inputs are looked up first: asks for it, and tells what was understood, before anything is launched. */
export const PrepareStep = ({ form }: { form: Launch }): ReactNode => {
  const { type, preparation } = form
  if (type.prepares === null) return null
  const words = buttonWords[type.prepares]
  const isDone = type.prepares === 'look-alikes' && areLookedUp(form)
  return (
    <Stack gap="extra-small">
      <Flex direction="row" gap="small" align="center">
        {isDone ? null : (
          <Button size="sm" variant="secondary" disabled={preparation.isAsking} onClick={form.prepare}>
            {preparation.isAsking ? words.busy : words.rest}
          </Button>
        )}
        {preparation.costMicroPounds > 0 ? (
          <Microcopy>{`It cost ${poundsWords(preparation.costMicroPounds)}.`}</Microcopy>
        ) : null}
      </Flex>
      {preparation.failure === null ? null : <Problem failure={preparation.failure} />}
      {preparation.notes.length === 0 ? null : (
        <List variant="unordered">
          {preparation.notes.map((note) => (
            <Text variant="microcopy" key={note}>
              {note}
            </Text>
          ))}
        </List>
      )}
    </Stack>
  )
}
