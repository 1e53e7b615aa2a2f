import { Button, Modal, ModalBody, ModalFooter, Text, useExtensionActions } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'

type DeletePlanModalProps = { id: string; title: string; explanation: string; onDelete: () => void }

/** Asks before a template or schedule goes that others may use. */
export const DeletePlanModal = ({ id, title, explanation, onDelete }: DeletePlanModalProps): ReactNode => {
  const { closeOverlay } = useExtensionActions<'pages'>()
  return (
    <Modal id={id} title={title} variant="danger">
      <ModalBody>
        <Text>{explanation}</Text>
      </ModalBody>
      <ModalFooter>
        <Button
          variant="destructive"
          onClick={() => {
            onDelete()
            closeOverlay(id)
          }}
        >
          Delete
        </Button>
        <Button onClick={() => closeOverlay(id)}>Cancel</Button>
      </ModalFooter>
    </Modal>
  )
}
