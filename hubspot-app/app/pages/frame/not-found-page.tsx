import { EmptyState, Text } from '@hubspot/ui-extensions'
import { PageLink, PageTitle } from '@hubspot/ui-extensions/pages'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'

/** For an address that leads nowhere. */
export const NotFoundPage = (): ReactNode => (
  <>
    <PageTitle>No such page</PageTitle>
    <EmptyState title="There is no such page" layout="vertical" reverseOrder={true}>
      <Stack align="center">
        <Text>The address may be old, or not have been copied in full.</Text>
        <PageLink to="/">To the lead campaigns</PageLink>
      </Stack>
    </EmptyState>
  </>
)
