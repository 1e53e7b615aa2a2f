import {
  Button,
  Input,
  Modal,
  ModalBody,
  ModalFooter,
  Text,
  useExtensionActions,
} from '@hubspot/ui-extensions'
import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { type ReactNode, useRef, useState } from 'react'

/** The server takes no longer name. */
const longestName = 60

type KeepModalProps = {
  id: string
  title: string
  explanation: string
  /** Begins in the name field. */
  name: string
  /** Throws `CallFailure`. */
  onKeep: (name: string) => Promise<unknown>
  onKept: (name: string) => void
  children?: ReactNode
}

type State = { name: string; isTried: boolean; isBusy: boolean; failure: CallFailure | null }

const faultOf = (name: string): string | null => {
  if (name === '') return 'Type a name.'
  return name.length > longestName ? `Shorten it to ${longestName} characters; it has ${name.length}.` : null
}

/** Asks under which name something is kept. */
export const KeepModal = (props: KeepModalProps): ReactNode => {
  const { closeOverlay } = useExtensionActions<'pages'>()
  const [state, setState] = useState<State>({
    name: props.name.slice(0, longestName),
    isTried: false,
    isBusy: false,
    failure: null,
  })
  // A second press comes before the first one has been drawn.
  const isBusy = useRef(false)
  const name = state.name.trim()
  const fault = state.isTried ? faultOf(name) : null
  const keep = async (): Promise<void> => {
    if (isBusy.current) return
    if (faultOf(name) !== null) return setState({ ...state, isTried: true })
    isBusy.current = true
    setState({ ...state, isBusy: true, failure: null })
    const outcome = await outcomeOf(props.onKeep(name))
    isBusy.current = false
    setState({ ...state, isBusy: false, failure: outcome.ok ? null : outcome.failure })
    if (!outcome.ok) return
    props.onKept(name)
    closeOverlay(props.id)
  }
  return (
    <Modal id={props.id} title={props.title}>
      <ModalBody>
        <Stack>
          <Text>{props.explanation}</Text>
          <Input
            name="planName"
            label="Name"
            required={true}
            value={state.name}
            onInput={(next) => setState((before) => ({ ...before, name: next }))}
            error={fault !== null}
            {...(fault === null ? {} : { validationMessage: fault })}
          />
          {props.children}
          {state.failure === null ? null : <Problem failure={state.failure} />}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button variant="primary" disabled={state.isBusy} onClick={() => void keep()}>
          {state.isBusy ? 'Saving' : 'Save'}
        </Button>
        <Button disabled={state.isBusy} onClick={() => closeOverlay(props.id)}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  )
}
