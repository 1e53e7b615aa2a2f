import { Text } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'

/** Small grey words below or beside the main ones. */
export const Microcopy = ({ children }: { children: ReactNode }): ReactNode => (
  <Text variant="microcopy">{children}</Text>
)
