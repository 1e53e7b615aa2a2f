import {
  Button,
  Modal,
  ModalBody,
  ModalFooter,
  Select,
  Text,
  TextArea,
  useExtensionActions,
} from '@hubspot/ui-extensions'
import type { CallFailure } from '@leadwright/client/call-failure.ts'
import { type ReactNode, useState } from 'react'
import { Problem } from '../problem.tsx'
import { Stack } from '../stack.tsx'
import { type RejectReason, rejectOptions } from './reject-reasons.ts'

/** The server takes no longer note. */
const longestNote = 500

/** Why leads are rejected, as it is sent. */
export type Rejection = { rejectReason: RejectReason; note?: string }

type RejectModalProps = {
  /** Unlike that of any other overlay that is drawn. */
  id: string
  /** What is rejected: `Reject Hilltop School`. */
  title: string
  isBusy: boolean
  failure: CallFailure | null
  /** True when it was done; then the modal closes. */
  onReject: (rejection: Rejection) => Promise<boolean>
}

type Typed = { reason: RejectReason | null; note: string; isTried: boolean }

const nothingTyped: Typed = { reason: null, note: '', isTried: false }

const faultsOf = ({ reason, note }: Typed): { reason: string | null; note: string | null } => ({
  reason: reason === null ? 'Choose why. Later searches learn from it.' : null,
  note:
    note.trim().length > longestNote
      ? `Shorten the note to ${longestNote} characters; it has ${note.trim().length}.`
      : null,
})

const field = (fault: string | null): { error: boolean; validationMessage?: string } =>
  fault === null ? { error: false } : { error: true, validationMessage: fault }

/** Asks why before it rejects. What was typed stays until it is done. */
export const RejectModal = ({ id, title, isBusy, failure, onReject }: RejectModalProps): ReactNode => {
  const [typed, setTyped] = useState(nothingTyped)
  const { closeOverlay } = useExtensionActions<'pages'>()
  const faults = typed.isTried ? faultsOf(typed) : { reason: null, note: null }
  const reject = async (): Promise<void> => {
    const { reason, note } = typed
    const wrong = faultsOf(typed)
    if (reason === null || wrong.note !== null) return setTyped({ ...typed, isTried: true })
    const words = note.trim()
    if (!(await onReject({ rejectReason: reason, ...(words === '' ? {} : { note: words }) }))) return
    setTyped(nothingTyped)
    closeOverlay(id)
  }
  return (
    <Modal id={id} title={title}>
      <ModalBody>
        <Stack>
          <Text>It can be put back to review at any time; nothing is deleted.</Text>
          <Select
            name="rejectReason"
            label="Why"
            required={true}
            options={rejectOptions}
            {...(typed.reason === null ? {} : { value: typed.reason })}
            onChange={(value) => setTyped((before) => ({ ...before, reason: value as RejectReason }))}
            {...field(faults.reason)}
          />
          <TextArea
            name="note"
            label="Note (optional)"
            description="Seen by everybody in this HubSpot account."
            value={typed.note}
            rows={3}
            onInput={(note) => setTyped((before) => ({ ...before, note }))}
            {...field(faults.note)}
          />
          {failure === null ? null : <Problem failure={failure} />}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button variant="primary" disabled={isBusy} onClick={() => void reject()}>
          {isBusy ? 'Rejecting' : 'Reject'}
        </Button>
        <Button disabled={isBusy} onClick={() => closeOverlay(id)}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  )
}
