import { Flex } from '@hubspot/ui-extensions'
import type { ComponentProps, ReactNode } from 'react'

type StackProps = {
  /** `small` unless told. */
  gap?: ComponentProps<typeof Flex>['gap']
  align?: ComponentProps<typeof Flex>['align']
  children: ReactNode
}

/** One below the other. */
export const Stack = ({ gap = 'small', ...props }: StackProps): ReactNode => (
  <Flex direction="column" gap={gap} {...props} />
)
