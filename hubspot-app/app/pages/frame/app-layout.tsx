import { Divider, LoadingSpinner, useExtensionContext } from '@hubspot/ui-extensions'
import { usePageRoute } from '@hubspot/ui-extensions/pages'
import { readHome } from '@leadwright/client/home.ts'
import type { Home } from '@leadwright/contract'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { AccountLines } from './account-lines.tsx'
import { HomeContext } from './home-context.ts'
import { Navigation } from './navigation.tsx'
import { useFresh } from './use-fresh.ts'

const isFilling = ({ mirror }: Home): boolean => mirror?.state === 'importing' || mirror?.state === 'waiting'

/** The frame of all pages: the way to each, what holds for the whole account, and the page. */
export const AppLayout = ({ children }: { children: ReactNode }): ReactNode => {
  const { portal, variables } = useExtensionContext<'pages'>()
  const baseUrl = String(variables?.API_BASE_URL ?? '')
  const { path } = usePageRoute()
  // Asked anew on each page: what was done on the one before may have changed it.
  const fresh = useFresh(path, { ask: () => readHome(baseUrl), isBusy: isFilling })
  const { answer: home, failure } = fresh
  return (
    <Stack gap="medium">
      <Stack>
        <Navigation home={home} />
        <Divider />
        {home === null ? null : <AccountLines home={home} />}
      </Stack>
      {home === null && failure === null ? (
        <LoadingSpinner label="Asking Leadwright" showLabel={true} layout="centered" />
      ) : null}
      {home === null && failure !== null ? <Problem failure={failure} onRetry={fresh.refresh} /> : null}
      {home !== null && failure !== null ? (
        <Microcopy>{failure.message} What stands at the top may be out of date.</Microcopy>
      ) : null}
      {home === null ? null : (
        <HomeContext.Provider value={{ baseUrl, portalId: portal.id, home, putHome: fresh.put }}>
          {children}
        </HomeContext.Provider>
      )}
    </Stack>
  )
}
