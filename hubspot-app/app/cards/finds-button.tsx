import { Button, Flex, Panel, PanelBody } from '@hubspot/ui-extensions'
import type { CompanyRecord } from '@leadwright/contract'
import { findsWords } from '@leadwright/ui/lead/lead-words.ts'
import { type ReactNode, useState } from 'react'
import { FindsList } from './finds-list.tsx'

type FindsButtonProps = {
  baseUrl: string
  companyId: string
  record: CompanyRecord
  onDecided: () => void
}

const countWords = (count: number): string => {
  if (count === 0) return 'No finds left to review'
  return count === 1 ? '1 find to review' : `${findsWords(count)} finds to review`
}

/** The way to the finds of this record's campaigns that wait for a decision; nothing where there are none. */
export const FindsButton = ({ record, ...place }: FindsButtonProps): ReactNode => {
  // A new visit asks anew. While the panel is open it stays, even when the last find has been decided.
  const [visit, setVisit] = useState({ number: 0, isOpen: false })
  const { findsToReview, viewer } = record
  if (findsToReview === 0 && !visit.isOpen) return null
  return (
    <Flex direction="row">
      <Button
        variant="transparent"
        size="sm"
        overlay={
          <Panel
            id="finds-to-review"
            title="Finds to review"
            width="md"
            variant="modal"
            onOpen={() => setVisit(({ number }) => ({ number: number + 1, isOpen: true }))}
            onClose={() => setVisit(({ number }) => ({ number, isOpen: false }))}
          >
            <PanelBody>
              {visit.number === 0 ? null : <FindsList key={visit.number} {...place} viewer={viewer} />}
            </PanelBody>
          </Panel>
        }
      >
        {countWords(findsToReview)}
      </Button>
    </Flex>
  )
}
