import type { PageData, ShownExtension } from '../../page-data.ts'
import type { AlertContent, ExtensionContext, IframeContent } from '../wire.ts'
import type { Target } from './addresses.ts'
import type { CrmRecord } from './crm-record.ts'
import type { LogLines } from './log-lines.ts'

/** What the page offers to all extensions on it. */
export type PageServices = {
  data: PageData
  log: LogLines
  record: CrmRecord | null
  addAlert(content: AlertContent): void
  openIframe(content: IframeContent, onClose: () => void): void
  navigate(target: Target): void
  reload(): void
}

const crmOf = ({ page }: PageData, selected: readonly string[]): Pick<ExtensionContext, 'crm'> => {
  if (page.name === 'record') {
    return { crm: { objectId: Number(page.objectId), objectTypeId: page.objectTypeId } }
  }
  if (page.name === 'bulk')
    return { crm: { objectTypeId: page.objectTypeId, objectIds: selected.map(Number) } }
  return {}
}

/** The context that HubSpot hands to an extension. `selected`: the records of a bulk action. */
export const contextFor = (
  data: PageData,
  extension: ShownExtension,
  selected: readonly string[],
): ExtensionContext => {
  const { userId, email, firstName, lastName, isSuperAdmin } = data.viewer
  return {
    location: extension.place,
    user: {
      id: userId,
      email,
      emails: [email],
      firstName,
      lastName,
      roles: [],
      teams: [],
      permissions: isSuperAdmin ? ['integrations-management-write'] : [],
      locale: 'en-gb',
      language: 'en',
    },
    portal: { id: data.portal.id, timezone: 'Europe/London' },
    extension: { appId: data.app.appId, appName: data.app.name, cardTitle: extension.title },
    variables: data.variables,
    ...crmOf(data, selected),
  }
}
