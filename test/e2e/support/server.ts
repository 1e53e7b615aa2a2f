import { z } from 'zod'
import { killProgram, type Program, startProgram } from './command-line.ts'

const campaignSchema = z.object({
  campaign: z.object({
    id: z.uuid(),
    status: z.string(),
    statusReason: z.string(),
    counts: z.record(z.string(), z.number()),
  }),
})
// Which claim is shown, and so their order, changes when the register is read in depth after a campaign.
const evidenceSchema = z
  .array(z.object({ id: z.string() }))
  .transform((claims) => claims.map(({ id }) => id).toSorted())

const leadsSchema = z.object({
  leads: z.array(z.object({ id: z.uuid(), companyNumber: z.string(), evidence: evidenceSchema })),
})

/** A campaign as the API shows it. */
export type ApiCampaign = z.infer<typeof campaignSchema>['campaign']

/** `server/main.ts` as a process of its own: web and worker. */
export type Server = {
  program: Program
  launch(brief: Record<string, unknown>): Promise<ApiCampaign>
  campaign(id: string): Promise<ApiCampaign>
  leads(id: string): Promise<{ id: string; companyNumber: string; evidence: string[] }[]>
  /** Kills it as a power cut would. */
  kill(): Promise<void>
}

/** Starts the server and waits until it says where it is. Rejects with what it said when it ends instead. */
export async function startServer(environment: Record<string, string>): Promise<Server> {
  const program = startProgram('server/main.ts', [], environment)
  const url = await new Promise<string>((resolve, reject) => {
    program.child.stdout?.on('data', () => {
      const found = /Open +(http:\/\/\S+?)\/\s/.exec(program.said.stdout)?.[1]
      if (found) resolve(found)
    })
    program.ended.then(({ stderr }) => reject(new Error(`the server ended at once: ${stderr}`)))
  })
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  return {
    program,
    launch: async (brief) =>
      campaignSchema.parse(await ask('/campaigns', { ...brief, launchKey: crypto.randomUUID() })).campaign,
    campaign: async (id) => campaignSchema.parse(await ask(`/campaigns/${id}`)).campaign,
    leads: async (id) => leadsSchema.parse(await ask(`/campaigns/${id}/leads?limit=100`)).leads,
    kill: () => killProgram(program),
  }
}

/** Waits until the campaign is as `isSo` wants; a server that cannot answer for the moment is asked again. */
export async function waitForCampaign(
  server: Server,
  id: string,
  isSo: (campaign: ApiCampaign) => boolean,
  timeoutMs = 90_000,
): Promise<ApiCampaign> {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    const campaign = await server.campaign(id).catch(() => null)
    if (campaign !== null && isSo(campaign)) return campaign
    if (performance.now() > deadline) throw new Error(`waited in vain: ${JSON.stringify(campaign)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const FINAL = ['completed', 'partly_completed', 'cancelled', 'failed']

/** True when nothing of the campaign is under way any more. */
export const hasEnded = (campaign: ApiCampaign): boolean => FINAL.includes(campaign.status)
