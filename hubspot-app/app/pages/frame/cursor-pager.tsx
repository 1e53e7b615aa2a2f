import { Button, Flex, LoadingSpinner } from '@hubspot/ui-extensions'
import { type ReactNode, useState } from 'react'

/** The cursors of the pages that led here, the present one last; none: the first page. */
export type Trail = { after: string | null; go: (trail: string[]) => void; cursors: string[] }

/** Remembers how one came to a page of a list. What was remembered of another list (`key`) is forgotten. */
export const useTrail = (key: string): Trail => {
  const [known, setKnown] = useState<{ key: string; cursors: string[] }>({ key, cursors: [] })
  const cursors = known.key === key ? known.cursors : []
  return { cursors, after: cursors.at(-1) ?? null, go: (next) => setKnown({ key, cursors: next }) }
}

type CursorPagerProps = { trail: Trail; nextAfter: string | null; isOld: boolean }

/** The way to the pages before and after this one; nothing where there is only one. */
export const CursorPager = ({ trail, nextAfter, isOld }: CursorPagerProps): ReactNode => {
  const { cursors, go } = trail
  if (cursors.length === 0 && nextAfter === null) return null
  return (
    <Flex direction="row" gap="small" align="center">
      <Button size="xs" disabled={isOld || cursors.length === 0} onClick={() => go(cursors.slice(0, -1))}>
        Previous
      </Button>
      <Button
        size="xs"
        disabled={isOld || nextAfter === null}
        onClick={() => {
          if (nextAfter !== null) go([...cursors, nextAfter])
        }}
      >
        Next
      </Button>
      {isOld ? <LoadingSpinner label="Loading" showLabel={true} size="xs" /> : null}
    </Flex>
  )
}
