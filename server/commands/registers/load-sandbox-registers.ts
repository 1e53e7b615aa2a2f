import type { LocalRegisterName } from '../../../src/ports/local-registers.ts'
import { localRegisterStates } from '../../db/repositories/local-registers.ts'
import { importRegister } from './import-register.ts'
import { publishedAt } from './published-at.ts'

/** The make-believe keepers' newest files, by their true names. */
const files: Record<LocalRegisterName, string> = {
  schools: 'edubasealldata20261122.csv',
  care: '01_November_2026_CQC_directory.csv',
}

/**
 * Loads the sandbox's own registers where none is loaded, so that a newcomer's first campaign has them. A sandbox of real
 * companies offers none; null: there is no sandbox.
 */
export const loadSandboxRegisters = async (
  parts: Parameters<typeof importRegister>[0],
  webGatewayUrl: string | null,
): Promise<void> => {
  if (webGatewayUrl === null) return
  const loaded = new Set((await localRegisterStates(parts.sql)).map(({ register }) => register))
  for (const register of ['schools', 'care'] as const) {
    if (loaded.has(register)) continue
    const retrievedUrl = publishedAt(register, files[register])
    const answer = await download(webGatewayUrl, retrievedUrl)
    if (answer?.body)
      await importRegister(parts, { register, bytes: answer.body, retrievedUrl, isForced: false })
  }
}

/** The make-believe web fails now and then, as the real one does. */
const TRIES = 5

/** Null: it is not offered, or could not be had. */
const download = async (webGatewayUrl: string, originalUrl: string): Promise<Response | null> => {
  for (let tries = 1; tries <= TRIES; tries++) {
    const answer = await fetch(`${webGatewayUrl}/fetch`, { headers: { 'x-original-url': originalUrl } })
    if (answer.ok) return answer
    await answer.body?.cancel()
    if (answer.status < 500) return null
  }
  return null
}
