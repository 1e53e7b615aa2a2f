import type { Surroundings } from './surroundings.ts'

/** Vendors of which calls can be made to fail. */
const vendors = ['openai', 'companies-house', 'google-places', 'web'] as const

/** Lets a share of all calls to vendors and websites fail, as 503; 0 ends it. */
export const setTrouble = async ({ sandboxUrl }: Surroundings, share: number): Promise<void> => {
  const control = `${sandboxUrl}/control/faults`
  await expectOk(fetch(control, { method: 'DELETE' }))
  if (share === 0) return
  for (const vendor of vendors)
    await expectOk(
      fetch(control, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ vendor, kind: 'status', status: 503, rate: share }),
      }),
    )
}

const expectOk = async (asked: Promise<Response>): Promise<void> => {
  const answer = await asked
  if (!answer.ok) throw new Error(`The sandbox refused: ${answer.status} ${await answer.text()}`)
}
