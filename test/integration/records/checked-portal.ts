import { type RecordResponse, recordResponseSchema } from '@leadwright/contract'
import { firmsNear, type TrueFirm, trueFirm } from '../../e2e/support/ground-truth.ts'
import type { SandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { type ListeningPortal, startListeningPortal } from '../webhooks/listening-portal.ts'

/** What the card shows. */
export type Shown = RecordResponse['record']

/** The product on a make-believe HubSpot, as the card on a company's record uses it. */
export type CheckedPortal = ListeningPortal & {
  /** The card's view of a record, asked for by a person who has no role. */
  card(companyId: string, portalId?: number): Promise<Shown>
  /** Presses the button; the answer with its status. */
  press(companyId: string, checkKey?: string): Promise<{ status: number; json: unknown }>
  /** Installs the app in another portal of the world, as its super admin would. */
  install(portalId: number): Promise<void>
  /** Presses the button and waits for the end of the check. */
  checked(companyId: string): Promise<Shown>
}

/** Anybody who works in that HubSpot account. */
export const PERSON = 4711

/** Starts all of it and waits until the portal's companies are here. */
export async function startCheckedPortal(): Promise<CheckedPortal> {
  const portal = await startListeningPortal()
  const who = (portalId = portal.portalId) => ({ portalId, userId: PERSON })
  const card: CheckedPortal['card'] = async (companyId, portalId) => {
    const { status, json } = await portal.asPerson(who(portalId), 'GET', `/api/v1/records/${companyId}`)
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(json)}`)
    return recordResponseSchema.parse(json).record
  }
  const press: CheckedPortal['press'] = (companyId, checkKey = crypto.randomUUID()) =>
    portal.asPerson(who(), 'POST', `/api/v1/records/${companyId}/check`, { checkKey })
  const ended = (companyId: string) =>
    portal.until(
      () => card(companyId),
      ({ check }) => check !== null && check.state !== 'running',
    )
  return {
    ...portal,
    card,
    press,
    install: async (portalId) => {
      const { authorizeUrl } = await portal.app.connection.beginInstall(null)
      const asked = new URL(authorizeUrl).searchParams
      const approved = (await portal.world.control('POST', '/hubspot/authorize', {
        portalId,
        redirectUri: asked.get('redirect_uri'),
        scope: asked.get('scope'),
        state: asked.get('state'),
      })) as { redirectTo: string }
      const back = new URL(approved.redirectTo).searchParams
      const code = back.get('code') ?? ''
      await portal.app.connection.finishInstall({ code, state: back.get('state'), returnUrl: null })
    },
    checked: async (companyId) => {
      const { status, json } = await press(companyId)
      if (status !== 202) throw new Error(`${status} ${JSON.stringify(json)}`)
      return ended(companyId)
    },
  }
}

/** Firms of the world that trade around Manchester and have a website, which no portal need know. */
export async function tradingFirms(
  world: SandboxWorld,
  count: number,
): Promise<(TrueFirm & { website: { domain: string } })[]> {
  const numbers = await firmsNear(world, { postcode: 'M1 1AA', radiusMiles: 25, sector: 'education' })
  const firms: (TrueFirm & { website: { domain: string } })[] = []
  for (const number of numbers) {
    const firm = await trueFirm(world, number)
    if (firm?.website) firms.push({ ...firm, website: firm.website })
    if (firms.length === count) break
  }
  return firms
}
