import { useMemo, useRef, useState } from 'react'
import type { PageData } from '../../page-data.ts'
import type { AlertContent, IframeContent } from '../wire.ts'
import type { Target } from './addresses.ts'
import { type CrmRecord, createCrmRecord } from './crm-record.ts'
import { createLogLines } from './log-lines.ts'
import type { PageServices } from './page-services.ts'

/** An alert that is shown. */
export type ShownAlert = AlertContent & { id: number }

/** The frame that is shown above the page. */
export type ShownIframe = { content: IframeContent; onClose: () => void }

/** How long an alert stays unless it tells of a failure. */
const alertShownMs = 8_000

/** What extensions have asked the page to show. */
export type PageShow = {
  alerts: readonly ShownAlert[]
  dismiss: (id: number) => void
  iframe: ShownIframe | null
  closeIframe: () => void
}

const recordOf = ({ page, portal }: PageData): CrmRecord | null =>
  page.name === 'record'
    ? createCrmRecord(
        `/preview/${portal.id}/record/${page.objectTypeId}/${page.objectId}/properties`,
        page.properties,
      )
    : null

const useAlerts = (): [readonly ShownAlert[], (content: AlertContent) => void, (id: number) => void] => {
  const [alerts, setAlerts] = useState<readonly ShownAlert[]>([])
  const count = useRef(0)
  const dismiss = (id: number): void => setAlerts((before) => before.filter((one) => one.id !== id))
  const add = (content: AlertContent): void => {
    count.current += 1
    const id = count.current
    setAlerts((before) => [...before, { ...content, id }])
    if (content.type !== 'danger') setTimeout(() => dismiss(id), alertShownMs)
  }
  return [alerts, add, dismiss]
}

/** The services of a page for its extensions, and what they make the page show. `navigate` must stay the same function. */
export const usePageServices = (
  data: PageData,
  navigate: (target: Target) => void,
): [PageServices, PageShow] => {
  const [alerts, addAlert, dismiss] = useAlerts()
  const [iframe, setIframe] = useState<ShownIframe | null>(null)
  const add = useRef(addAlert)
  const services = useMemo<PageServices>(
    () => ({
      data,
      log: createLogLines(),
      record: recordOf(data),
      addAlert: (content) => add.current(content),
      openIframe: (content, onClose) => setIframe({ content, onClose }),
      navigate,
      reload: () => window.location.reload(),
    }),
    [data, navigate],
  )
  const closeIframe = (): void => {
    iframe?.onClose()
    setIframe(null)
  }
  return [services, { alerts, dismiss, iframe, closeIframe }]
}
