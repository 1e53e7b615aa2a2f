import { createHash } from 'node:crypto'
import type { CrmRecord } from '../crm-record.ts'
import type { AppRegistration } from '../oauth/app-registration.ts'

/** One execution of the app's action "Launch a lead campaign". */
export type Execution = {
  portalId: number
  callbackId: string
  company: CrmRecord
  /** What the fields of the action are filled with; numbers come as text. */
  inputFields: Readonly<Record<string, string>>
}

/** What the app answered; `body` is its JSON, or null. */
export type ExecutionAnswer = { status: number; body: unknown }

/** As long as HubSpot's other calls to apps are waited for. */
const WAIT_MS = 15_000
const ACTION_PATH = '/workflow-actions/launch'

/** The action stands beside the webhooks of the same upload; null while nothing is uploaded. */
const actionUrl = (registration: AppRegistration): string | null => {
  const target = registration.config().webhooks?.targetUrl
  return target === undefined ? null : new URL(ACTION_PATH, target).href
}

const bodyOf = ({ portalId, callbackId, company, inputFields }: Execution, appId: number): string =>
  JSON.stringify({
    callbackId,
    origin: { portalId, actionDefinitionId: appId, actionDefinitionVersion: 1 },
    context: { source: 'WORKFLOWS', workflowId: 1 },
    object: { objectId: Number(company.id), objectType: 'COMPANY' },
    inputFields,
  })

/**
 * Runs the action as a workflow does: signature v2, hex of SHA-256 over secret, method, address and body, as HubSpot
 * documents for workflow actions. Gives null while no app is uploaded; rejects when the app can't be reached.
 */
export const runAction = async (
  registration: AppRegistration,
  execution: Execution,
): Promise<ExecutionAnswer | null> => {
  const url = actionUrl(registration)
  if (url === null) return null
  const body = bodyOf(execution, registration.appId)
  const signature = createHash('sha256')
    .update(`${registration.clientSecret()}POST${url}${body}`)
    .digest('hex')
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-hubspot-signature': signature,
      'x-hubspot-signature-version': 'v2',
    },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(WAIT_MS),
  })
  return { status: answer.status, body: await answer.json().catch(() => null) }
}
