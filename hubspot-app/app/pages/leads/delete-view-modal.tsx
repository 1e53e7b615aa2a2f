import { Button, Modal, ModalBody, ModalFooter, Text, useExtensionActions } from '@hubspot/ui-extensions'
import type { CallFailure } from '@leadwright/client/call-failure.ts'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'

const modalId = 'delete-view'

type DeleteViewModalProps = {
  name: string
  isBusy: boolean
  failure: CallFailure | null
  /** True when it was deleted; then the modal closes. */
  onDelete: () => Promise<boolean>
}

/** Asks before a view goes that others may use. */
export const DeleteViewModal = ({ name, isBusy, failure, onDelete }: DeleteViewModalProps): ReactNode => {
  const { closeOverlay } = useExtensionActions<'pages'>()
  const remove = async (): Promise<void> => {
    if (await onDelete()) closeOverlay(modalId)
  }
  return (
    <Modal id={modalId} title={`Delete the view ${name}?`} variant="danger">
      <ModalBody>
        <Stack>
          <Text>It goes for everybody in this HubSpot account. The leads stay.</Text>
          {failure === null ? null : <Problem failure={failure} />}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button variant="destructive" disabled={isBusy} onClick={() => void remove()}>
          {isBusy ? 'Deleting' : 'Delete'}
        </Button>
        <Button disabled={isBusy} onClick={() => closeOverlay(modalId)}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  )
}
