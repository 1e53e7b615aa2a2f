import { retain } from '@remote-ui/rpc'
import { useSyncExternalStore } from 'react'
import type { ExtensionContext, HostApi, Properties } from '../wire.ts'
import type { LocationStore } from './page-location.ts'

/** What an extension may do to its page; HubSpot's names. */
export type Actions = Pick<
  HostApi,
  | 'addAlert'
  | 'closeOverlay'
  | 'copyTextToClipboard'
  | 'navigateToPage'
  | 'openIframeModal'
  | 'reloadPage'
  | 'refreshObjectProperties'
  | 'fetchCrmObjectProperties'
> & { onCrmPropertiesUpdate(names: string[] | '*', callback: (values: Properties) => void): void }

/** The actions over the wire. */
export const createActions = (host: HostApi): Actions => ({
  addAlert: (content) => host.addAlert(content),
  closeOverlay: (id) => host.closeOverlay(id),
  copyTextToClipboard: (text) => host.copyTextToClipboard(text),
  navigateToPage: (target) => host.navigateToPage(target),
  openIframeModal: (content, onClose) => host.openIframeModal(content, onClose),
  reloadPage: () => host.reloadPage(),
  refreshObjectProperties: () => host.refreshObjectProperties(),
  fetchCrmObjectProperties: (names) => host.fetchCrmObjectProperties(names),
  onCrmPropertiesUpdate: (names, callback) => void host.watchProperties(names, callback),
})

/** The SDK reads these answers as if they came by HTTP. */
const answer = (value: unknown): { json: () => Promise<unknown> } => ({ json: async () => value })

const unavailable = (what: string) => async () => answer({ error: `This preview has no ${what}.` })

/** `self.hsWorkerAPI`: the implementation of the SDK's hooks. */
export const createWorkerApi = (
  host: HostApi,
  parts: { context: ExtensionContext; actions: Actions; location: LocationStore; runServerless: unknown },
): Record<string, unknown> => {
  const { context, actions, location, runServerless } = parts
  return {
    useExtensionContext: () => context,
    useExtensionActions: () => actions,
    useExtensionApi: () => ({ context, actions, runServerlessFunction: runServerless }),
    useAppPageLocation: () => useSyncExternalStore(location.subscribe, location.current),
    fetchCrmProperties: async (names: string[], onUpdate: (values: Properties) => void) => {
      const { values, stop } = await host.watchProperties(names, onUpdate)
      retain(stop)
      return answer({ data: values, cleanup: stop })
    },
    formatCrmProperties: async ({ propertiesList }: { propertiesList: Properties[] }) =>
      answer({ data: propertiesList }),
    fetchAssociations: unavailable('associations'),
    fetchCrmSearch: unavailable('search over records'),
    fetchHubSpotApi: unavailable('direct calls of HubSpot'),
  }
}
