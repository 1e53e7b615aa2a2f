import {
  Button,
  Input,
  Modal,
  ModalBody,
  ModalFooter,
  Text,
  useExtensionActions,
} from '@hubspot/ui-extensions'
import type { CallFailure } from '@leadwright/client/call-failure.ts'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { type ReactNode, useState } from 'react'

const modalId = 'save-view'
/** The server takes no longer name. */
const longestName = 60

type SaveViewModalProps = {
  isBusy: boolean
  failure: CallFailure | null
  /** Names of the views that are there. */
  taken: readonly string[]
  /** True when it was saved; then the modal closes. */
  onSave: (name: string) => Promise<boolean>
}

const faultOf = (name: string, taken: readonly string[]): string | null => {
  if (name === '') return 'Type a name.'
  if (name.length > longestName) return `Shorten it to ${longestName} characters; it has ${name.length}.`
  return taken.some((one) => one.toLowerCase() === name.toLowerCase())
    ? 'A view of this name is there already.'
    : null
}

/** Asks for the name of a view that is kept. */
export const SaveViewModal = ({ isBusy, failure, taken, onSave }: SaveViewModalProps): ReactNode => {
  const [typed, setTyped] = useState({ name: '', isTried: false })
  const { closeOverlay } = useExtensionActions<'pages'>()
  const name = typed.name.trim()
  const fault = typed.isTried ? faultOf(name, taken) : null
  const save = async (): Promise<void> => {
    if (faultOf(name, taken) !== null) return setTyped({ ...typed, isTried: true })
    if (!(await onSave(name))) return
    setTyped({ name: '', isTried: false })
    closeOverlay(modalId)
  }
  return (
    <Modal id={modalId} title="Save this view">
      <ModalBody>
        <Stack>
          <Text>The filters and the order are kept, for everybody in this HubSpot account.</Text>
          <Input
            name="viewName"
            label="Name"
            required={true}
            value={typed.name}
            onInput={(next) => setTyped((before) => ({ ...before, name: next }))}
            error={fault !== null}
            {...(fault === null ? {} : { validationMessage: fault })}
          />
          {failure === null ? null : <Problem failure={failure} />}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button variant="primary" disabled={isBusy} onClick={() => void save()}>
          {isBusy ? 'Saving' : 'Save'}
        </Button>
        <Button disabled={isBusy} onClick={() => closeOverlay(modalId)}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  )
}
