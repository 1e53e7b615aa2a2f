import { Flex, Text } from '@hubspot/ui-extensions'
import { PageLink, usePageRoute } from '@hubspot/ui-extensions/pages'
import type { Home } from '@leadwright/contract'
import { countWords } from '@leadwright/ui/lead/lead-words.ts'
import type { ReactNode } from 'react'

const counted = (title: string, count: number, what: string): string =>
  count === 0 ? title : `${title} (${countWords(count)} ${what})`

/** The pages that lead to all others. */
export const Navigation = ({ home }: { home: Home | null }): ReactNode => {
  const { path } = usePageRoute()
  const pages = [
    { to: '/', title: counted('Campaigns', home?.campaignsUnderWay ?? 0, 'under way') },
    { to: '/leads', title: counted('Leads', home?.findsToReview ?? 0, 'to review') },
    { to: '/activity', title: 'Activity' },
  ]
  const left =
    home?.checklist.isHidden === false ? home.checklist.steps.filter(({ isDone }) => !isDone).length : 0
  if (left > 0) pages.push({ to: '/first-steps', title: counted('First steps', left, 'left') })
  return (
    <Flex direction="row" gap="large" wrap={true}>
      {pages.map(({ to, title }) =>
        path === to ? (
          <Text key={to} inline={true} format={{ fontWeight: 'bold' }}>
            {title}
          </Text>
        ) : (
          <PageLink key={to} to={to}>
            {title}
          </PageLink>
        ),
      )}
    </Flex>
  )
}
