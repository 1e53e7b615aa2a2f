import { LoadingSpinner, Tab, Tabs, useExtensionContext } from '@hubspot/ui-extensions'
import type { Home } from '@leadwright/contract'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { type ReactNode, useState } from 'react'
import { accessOf } from './access.ts'
import { ConnectionLine, WayBack } from './connection-line.tsx'
import { TabBody } from './tab-body.tsx'
import { firstTab, type TabId, tabs } from './tabs.ts'
import { type HomeDeeds, useHome } from './use-home.ts'

type PageProps = { baseUrl: string; home: Home; deeds: HomeDeeds }

/** The settings of a loaded page: a tab is asked for when it is first opened, and keeps what was typed in it. */
const SettingsTabs = ({ baseUrl, home, deeds }: PageProps): ReactNode => {
  const [view, setView] = useState<{ selected: TabId; opened: readonly TabId[] }>(() => {
    const selected = firstTab(home)
    return { selected, opened: [selected] }
  })
  const select = (selected: TabId): void =>
    setView(({ opened }) => ({
      selected,
      opened: opened.includes(selected) ? opened : [...opened, selected],
    }))
  const shared = { baseUrl, home, deeds, access: accessOf(home), onGo: select }
  return (
    <Stack gap="medium">
      <ConnectionLine baseUrl={baseUrl} connection={home.connection} />
      <Tabs selected={view.selected} onSelectedChange={(id: number | string) => select(String(id) as TabId)}>
        {tabs.map(({ id, title }) => (
          <Tab key={id} tabId={id} title={title}>
            {view.opened.includes(id) ? <TabBody id={id} {...shared} isShown={view.selected === id} /> : null}
          </Tab>
        ))}
      </Tabs>
    </Stack>
  )
}

/** The settings of the app in HubSpot. */
export const SettingsPage = (): ReactNode => {
  const { variables } = useExtensionContext<'settings'>()
  const baseUrl = String(variables?.API_BASE_URL ?? '')
  const deeds = useHome(baseUrl)
  const { home, failure, retry } = deeds
  if (failure !== null)
    return (
      <Stack>
        <Problem failure={failure} onRetry={retry} />
        {failure.code === 'not_connected' ? <WayBack baseUrl={baseUrl} /> : null}
      </Stack>
    )
  if (home === null) return <LoadingSpinner label="Loading the settings" showLabel={true} />
  return <SettingsTabs baseUrl={baseUrl} home={home} deeds={deeds} />
}
