import { retain } from '@remote-ui/rpc'
import type { FetchAnswer, FetchCall, ShownExtension } from '../../page-data.ts'
import type { ExtensionCall, HostApi, Properties } from '../wire.ts'
import { pick } from './crm-record.ts'
import type { OverlayBook } from './overlay-book.ts'
import type { PageServices } from './page-services.ts'

const asFetchCall = (call: ExtensionCall, services: PageServices): FetchCall => ({
  portalId: services.data.portal.id,
  userId: services.data.viewer.userId,
  requestUri: call.url,
  ...(call.method === undefined ? {} : { method: call.method }),
  ...(call.timeout === undefined ? {} : { requestTimeoutMillis: call.timeout }),
  ...(call.body === undefined ? {} : { requestBody: call.body }),
  ...(call.headers === undefined ? {} : { requestHeaders: call.headers }),
})

const callBackend = async (
  call: ExtensionCall,
  services: PageServices,
  source: string,
): Promise<FetchAnswer> => {
  const startedMs = performance.now()
  const response = await fetch('/preview/fetch', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(asFetchCall(call, services)),
  })
  if (!response.ok) throw new Error(`The preview could not make the call (${response.status}).`)
  const answer = (await response.json()) as FetchAnswer
  const tookMs = Math.round(performance.now() - startedMs)
  services.log.add({
    level: 'fetch',
    source,
    text: `${call.method ?? 'GET'} ${call.url} → ${answer.status} (${tookMs} ms)`,
  })
  return answer
}

type Parts = {
  services: PageServices
  extension: ShownExtension
  overlays: OverlayBook
  onCrash: (message: string) => void
}

const recordApi = ({
  record,
}: PageServices): Pick<
  HostApi,
  'refreshObjectProperties' | 'fetchCrmObjectProperties' | 'watchProperties'
> => {
  const values = (names: string[] | '*'): Properties => {
    if (record === null) throw new Error('This page shows no record, so that it has no properties.')
    return pick(record.values(), names)
  }
  return {
    refreshObjectProperties: () => {
      record?.refresh().catch(() => undefined)
    },
    fetchCrmObjectProperties: async (names) => values(names),
    watchProperties: async (names, onUpdate) => {
      retain(onUpdate)
      const stop = record?.watch(names, onUpdate) ?? (() => undefined)
      return { values: values(names), stop: () => stop() }
    },
  }
}

/** Everything that an extension may ask of its page. */
export const createHostApi = ({ services, extension, overlays, onCrash }: Parts): HostApi => ({
  ...recordApi(services),
  fetch: (call) => callBackend(call, services, extension.title),
  addAlert: (content) => services.addAlert(content),
  closeOverlay: (id) => overlays.close(id),
  copyTextToClipboard: async (text) => {
    await navigator.clipboard.writeText(text)
  },
  navigateToPage: (target) => services.navigate(target),
  openIframeModal: (content, onClose) => {
    if (onClose) retain(onClose)
    services.openIframe(content, () => onClose?.())
  },
  reloadPage: () => services.reload(),
  log: (level, text) => services.log.add({ level, source: extension.title, text }),
  crash: (message) => onCrash(message),
})
