import { createHash } from 'node:crypto'
import { load } from 'cheerio'
import type { PrintedEvidence } from './campaign-json.ts'
import type { SandboxWorld } from './sandbox-world.ts'

const ANY_KEY = `Basic ${Buffer.from('any-key:').toString('base64')}`

/** A page or record of the run's outside world, opened as a person or program would. */
export async function openAddress(
  world: SandboxWorld,
  url: string,
): Promise<{ status: number; body: string; text: string }> {
  // Records of vendors are opened at the vendor, all else through the web.
  const isRegister = [world.urls.companiesHouse, world.urls.planning].some((own) => url.startsWith(own))
  const answer = url.startsWith(world.urls.companiesHouseDocuments)
    ? await openDocument(url)
    : isRegister
      ? await fetch(url, { headers: { authorization: ANY_KEY } })
      : await fetch(`${world.urls.web}/fetch`, { headers: { 'x-original-url': url }, redirect: 'manual' })
  const body = decoded(new Uint8Array(await answer.arrayBuffer()), answer.headers.get('content-type') ?? '')
  return { status: answer.status, body, text: isRegister ? body : load(body).text() }
}

/** A document lies behind a redirect to a signed address, which takes no key. */
async function openDocument(url: string): Promise<Response> {
  const accept = 'application/xhtml+xml'
  const headers = { authorization: ANY_KEY, accept }
  const { headers: told } = await fetch(url, { headers, redirect: 'manual' })
  return fetch(told.get('location') ?? '', { headers: { accept } })
}

/** Old pages name their charset in a `<meta>` only, files in their header; hashes are taken over the text, so that a charset never hides a change. */
function decoded(bytes: Uint8Array, contentType: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const told = /charset=([\w-]+)/i.exec(contentType)?.[1]
  const charset = told ?? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8'
  return new TextDecoder(charset).decode(bytes)
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, '')

type Opened = Awaited<ReturnType<typeof openAddress>>

/** Says what is wrong with one claim when its source is opened anew; null when hash and excerpt hold. */
export const faultOfEvidence = async (
  world: SandboxWorld,
  evidence: PrintedEvidence,
): Promise<string | null> => faultBeside(await openAddress(world, evidence.retrievedUrl), evidence)

/** The faults of many claims; each source is opened once, for a register's file of megabytes stands behind hundreds. */
export async function faultsOfEvidence(world: SandboxWorld, claims: PrintedEvidence[]): Promise<string[]> {
  const faults: string[] = []
  for (const url of new Set(claims.map(({ retrievedUrl }) => retrievedUrl))) {
    const opened = await openAddress(world, url)
    for (const claim of claims) {
      const fault = claim.retrievedUrl === url ? faultBeside(opened, claim) : null
      if (fault !== null) faults.push(fault)
    }
  }
  return faults
}

function faultBeside({ status, body, text }: Opened, evidence: PrintedEvidence): string | null {
  const { field, value, source, retrievedUrl, contentHash, excerpt } = evidence
  const named = `${field} "${value}" of ${source} at ${retrievedUrl}`
  if (status !== 200) return `${named}: status ${status}`
  if (createHash('sha256').update(body).digest('hex') !== contentHash) return `${named}: another hash`
  const holds = body.includes(excerpt) || squeezed(text).includes(squeezed(excerpt))
  return holds ? null : `${named}: the excerpt "${excerpt}" is not there`
}
