import { Button, ButtonRow, Checkbox, Flex } from '@hubspot/ui-extensions'
import type { ReportRow, Viewer } from '@leadwright/contract'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import type { Choices } from './use-choices.ts'

type ChoiceBarProps = { rows: readonly ReportRow[]; choices: Choices; viewer: Viewer }

/** What is ticked, and what it can be made. It is always there, so that ticking moves nothing. */
export const ChoiceBar = ({ rows, choices, viewer }: ChoiceBarProps): ReactNode => {
  const { ticked, tick, choose, isBusy } = choices
  const lines = rows.map(({ line }) => line)
  const isPage = lines.length > 0 && lines.every((line) => ticked.includes(line))
  const isOff = isBusy || ticked.length === 0 || !viewer.mayReview
  const words = ticked.length === 0 ? '' : ` ${ticked.length}`
  return (
    <Stack gap="extra-small">
      <Flex direction="row" gap="small" justify="between" align="center" wrap={true}>
        <Checkbox checked={isPage} onChange={(isOn) => tick(lines, isOn)}>
          Select this page
        </Checkbox>
        <ButtonRow>
          <Button size="sm" variant="primary" disabled={isOff} onClick={() => choose('find')}>
            {`Make${words} a lead`}
          </Button>
          <Button size="sm" disabled={isOff} onClick={() => choose('exclude')}>
            {`Leave out${words} as competitor`}
          </Button>
          <Button size="sm" disabled={isOff} onClick={() => choose('none')}>
            Take back
          </Button>
        </ButtonRow>
      </Flex>
      {viewer.mayReview ? null : (
        <Microcopy>You may look at the report, not decide on it. {viewer.askWhom ?? ''}</Microcopy>
      )}
    </Stack>
  )
}
