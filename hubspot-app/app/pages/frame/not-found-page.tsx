import { EmptyState, Flex, Text } from '@hubspot/ui-extensions'
import { PageLink, PageTitle } from '@hubspot/ui-extensions/pages'
import type { ReactNode } from 'react'

/** For an address that leads nowhere. */
export const NotFoundPage = (): ReactNode => (
  <>
    <PageTitle>No such page</PageTitle>
    <EmptyState title="There is no such page" layout="vertical" reverseOrder={true}>
      <Flex direction="column" gap="small" align="center">
        <Text>The address may be old, or not have been copied in full.</Text>
        <PageLink to="/">To the lead campaigns</PageLink>
      </Flex>
    </EmptyState>
  </>
)
