import { Flex, Text } from '@hubspot/ui-extensions'
import { PageLink, usePageRoute } from '@hubspot/ui-extensions/pages'
import type { Home } from '@leadwright/contract'
import { countWords, findsWords } from '@leadwright/ui/lead/lead-words.ts'
import type { ReactNode } from 'react'

const withWaiting = (title: string, count: number, words: string): string =>
  count === 0 ? title : `${title} (${words})`

/** The pages that lead to all others. */
export const Navigation = ({ home }: { home: Home | null }): ReactNode => {
  const { path } = usePageRoute()
  const nothing = { campaignsUnderWay: 0, findsToReview: 0, pairsToJudge: 0 }
  const { campaignsUnderWay, findsToReview, pairsToJudge } = home ?? nothing
  const pages = [
    {
      to: '/',
      title: withWaiting('Campaigns', campaignsUnderWay, `${countWords(campaignsUnderWay)} under way`),
    },
    { to: '/leads', title: withWaiting('Leads', findsToReview, `${findsWords(findsToReview)} to review`) },
    {
      to: '/duplicates',
      title: withWaiting('Possible duplicates', pairsToJudge, `${countWords(pairsToJudge)} waiting`),
    },
    { to: '/plans', title: 'Templates and schedules' },
    { to: '/exclusions', title: 'Left out' },
    { to: '/activity', title: 'Activity' },
  ]
  const left =
    home?.checklist.isHidden === false ? home.checklist.steps.filter(({ isDone }) => !isDone).length : 0
  if (left > 0) pages.push({ to: '/first-steps', title: withWaiting('First steps', left, `${left} left`) })
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
