import { Button, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions'
import type { LeadListResponse } from '@leadwright/contract'
import { countWords, totalWords } from '@leadwright/ui/lead/lead-words.ts'
import type { ReactNode } from 'react'
import { type LeadsAddress, pageSize } from './address.ts'
import { rememberStep, stepBefore } from './page-trail.ts'

type PagerProps = {
  list: LeadListResponse
  address: LeadsAddress
  isOld: boolean
  go: (part: Pick<LeadsAddress, 'after' | 'before'>) => void
}

const range = (list: LeadListResponse, before: number): string =>
  list.leads.length === 0
    ? `None here, ${totalWords(list)} in all`
    : `${countWords(before + 1)}-${countWords(before + list.leads.length)} of ${totalWords(list)}`

/** Where this page stands among all, and the way to the ones before and after it. */
export const Pager = ({ list, address, isOld, go }: PagerProps): ReactNode => {
  const { after, before } = address
  const previous = after === null ? undefined : stepBefore(after)
  const isFirst = after === null
  const goBack = (): void =>
    previous === undefined || previous === null
      ? go({ after: null, before: 0 })
      : go({ after: previous, before: Math.max(0, before - pageSize) })
  const { nextAfter } = list
  const goOn = (): void => {
    if (nextAfter === null) return
    rememberStep(after, nextAfter)
    go({ after: nextAfter, before: before + list.leads.length })
  }
  return (
    <Flex direction="row" gap="small" align="center" wrap={true}>
      <Text inline={true}>{range(list, before)}</Text>
      <Button size="xs" disabled={isFirst || isOld} onClick={goBack}>
        {isFirst || previous !== undefined ? 'Previous' : 'First page'}
      </Button>
      <Button size="xs" disabled={nextAfter === null || isOld} onClick={goOn}>
        Next
      </Button>
      {isOld ? <LoadingSpinner label="Loading" showLabel={true} size="xs" /> : null}
    </Flex>
  )
}
