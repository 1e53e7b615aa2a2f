import { Button, Flex, Text } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'

type UndoBarProps = {
  /** What was decided last. */
  words: string
  /** What taking it back is called; null: it cannot be taken back. */
  undoWords: string | null
  undo: () => void
  isOff: boolean
}

/** What was decided last, and the way to take it back. */
export const UndoBar = ({ words, undoWords, undo, isOff }: UndoBarProps): ReactNode => (
  <Flex direction="row" gap="small" align="center" wrap={true}>
    <Text inline={true} format={{ fontWeight: 'demibold' }}>
      {words}
    </Text>
    {undoWords === null ? null : (
      <Button size="xs" variant="secondary" disabled={isOff} onClick={undo}>
        {undoWords}
      </Button>
    )}
  </Flex>
)
