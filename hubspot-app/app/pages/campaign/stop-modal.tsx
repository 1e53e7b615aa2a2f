import { Button, Modal, ModalBody, ModalFooter, Text, useExtensionActions } from '@hubspot/ui-extensions'
import type { Campaign } from '@leadwright/contract'
import { countWords } from '@leadwright/ui/lead/lead-words.ts'
import type { ReactNode } from 'react'

const modalId = 'stop-campaign'

const stayWords = (leads: number): string => {
  if (leads === 0) return 'It has no leads yet.'
  return leads === 1 ? 'Its one lead stays.' : `Its ${countWords(leads)} leads stay.`
}

type StopModalProps = { campaign: Campaign; onStop: () => void }

/** Asks before a campaign is stopped, and says what stays. */
export const StopModal = ({ campaign, onStop }: StopModalProps): ReactNode => {
  const { closeOverlay } = useExtensionActions<'pages'>()
  const { leads, inProgress } = campaign.counts
  return (
    <Modal id={modalId} title="Stop this lead campaign?" width="small">
      <ModalBody>
        <Text>
          {stayWords(leads)} What has been spent is spent; nothing more is, but for calls that are out
          already.
        </Text>
        {inProgress === 0 ? null : (
          <Text>
            {inProgress === 1
              ? '1 company that is being checked is dropped.'
              : `${countWords(inProgress)} companies that are being checked are dropped.`}
          </Text>
        )}
        <Text>A stopped lead campaign cannot go on; to look again, use it as a start. Pause holds it.</Text>
      </ModalBody>
      <ModalFooter>
        <Button
          variant="destructive"
          onClick={() => {
            closeOverlay(modalId)
            onStop()
          }}
        >
          Stop it
        </Button>
        <Button variant="secondary" onClick={() => closeOverlay(modalId)}>
          Let it run
        </Button>
      </ModalFooter>
    </Modal>
  )
}
