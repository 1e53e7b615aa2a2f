import { AutoGrid, Button, Flex, Input } from '@hubspot/ui-extensions'
import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { addExclusion } from '@leadwright/client/exclusions.ts'
import { fieldState } from '@leadwright/ui/launch/field-state.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { type ReactNode, useRef, useState } from 'react'
import { useHome } from '../frame/home-context.ts'

type Draft = { name: string; companyNumber: string; website: string }
type State = { draft: Draft; isBusy: boolean; failure: CallFailure | null }

const empty: Draft = { name: '', companyNumber: '', website: '' }

const fields = [
  { name: 'name', label: 'Company', description: 'Its name, in any spelling.', required: true },
  { name: 'companyNumber', label: 'Company number', description: 'If you know it.', required: false },
  { name: 'website', label: 'Website', description: 'If it has one.', required: false },
] as const

const bodyOf = ({ name, companyNumber, website }: Draft) => ({
  name: name.trim(),
  ...(companyNumber.trim() === '' ? {} : { companyNumber: companyNumber.trim() }),
  ...(website.trim() === '' ? {} : { website: website.trim() }),
})

/** A company to leave out from now on. Who may not review is told so instead. */
export const AddExclusion = ({ onAdded }: { onAdded: () => void }): ReactNode => {
  const { baseUrl, home } = useHome()
  const [state, setState] = useState<State>({ draft: empty, isBusy: false, failure: null })
  // A second press comes before the first one has been drawn.
  const isBusy = useRef(false)
  const { draft, failure } = state
  const add = async (): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    setState({ ...state, isBusy: true, failure: null })
    const outcome = await outcomeOf(addExclusion(baseUrl, bodyOf(draft)))
    isBusy.current = false
    setState({
      draft: outcome.ok ? empty : draft,
      isBusy: false,
      failure: outcome.ok ? null : outcome.failure,
    })
    if (outcome.ok) onAdded()
  }
  if (!home.viewer.mayReview)
    return <Microcopy>{home.viewer.askWhom ?? 'An admin of Leadwright can let you change this.'}</Microcopy>
  return (
    <Stack>
      <AutoGrid columnWidth={240} flexible={true} gap="small">
        {fields.map(({ name, ...field }) => (
          <Input
            key={name}
            name={name}
            {...field}
            value={draft[name]}
            onInput={(value) =>
              setState((before) => ({ ...before, draft: { ...before.draft, [name]: value } }))
            }
            {...fieldState(failure?.fields ?? [], name)}
          />
        ))}
      </AutoGrid>
      {failure === null || failure.fields.length > 0 ? null : <Problem failure={failure} />}
      <Flex direction="row">
        <Button disabled={state.isBusy || draft.name.trim() === ''} onClick={() => void add()}>
          {state.isBusy ? 'Leaving it out' : 'Leave it out'}
        </Button>
      </Flex>
    </Stack>
  )
}
