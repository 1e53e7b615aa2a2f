import { Flex, Text, useExtensionActions } from '@hubspot/ui-extensions'
import { PageBreadcrumbs, PageLink, PageTitle, usePageRoute } from '@hubspot/ui-extensions/pages'
import { LeadById } from '@leadwright/ui/lead/lead-by-id.tsx'
import { countWords } from '@leadwright/ui/lead/lead-words.ts'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { useHome } from './frame/home-context.ts'
import { useCountAgain } from './leads/use-count-again.ts'
import { type Neighbours, useNeighbours } from './leads/use-neighbours.ts'

const toLead = '/leads/:leadId'

/** Where the lead stands in its list, and the way to the ones beside it. */
const Way = ({ previous, next, place, list }: Neighbours): ReactNode =>
  list === null ? null : (
    <Flex direction="row" gap="small" align="center" wrap={true}>
      {previous === null ? null : (
        <PageLink to={toLead} params={previous}>
          Previous lead
        </PageLink>
      )}
      {place === null ? null : (
        <Text inline={true}>
          {countWords(place.at)} of {place.of}
        </Text>
      )}
      {next === null ? null : (
        <PageLink to={toLead} params={next}>
          Next lead
        </PageLink>
      )}
    </Flex>
  )

/** One lead. Opened from the list, it leads to the ones beside it, and a decision goes on to the next. */
export const LeadPage = (): ReactNode => {
  const { params } = usePageRoute()
  const { baseUrl, portalId, home } = useHome()
  const { navigateToPage } = useExtensionActions<'pages'>()
  const countAgain = useCountAgain()
  const neighbours = useNeighbours(baseUrl, params)
  const { next } = neighbours
  return (
    <Stack>
      <PageBreadcrumbs>
        <PageBreadcrumbs.PageLink to="/leads" params={neighbours.list ?? {}}>
          Leads
        </PageBreadcrumbs.PageLink>
        <PageBreadcrumbs.Current>Lead</PageBreadcrumbs.Current>
      </PageBreadcrumbs>
      <Way {...neighbours} />
      <LeadById
        leadId={params.leadId ?? ''}
        baseUrl={baseUrl}
        portalId={portalId}
        viewer={home.viewer}
        whenMissing={
          <PageLink to="/leads" params={neighbours.list ?? {}}>
            Back to the list
          </PageLink>
        }
        title={(name) => <PageTitle>{name}</PageTitle>}
        onDecided={(decision) => {
          countAgain()
          if (decision === 'reopen' || next === null) return false
          navigateToPage({ to: toLead, params: next })
          return true
        }}
      />
    </Stack>
  )
}
