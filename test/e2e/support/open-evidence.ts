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
  const isRegister = url.startsWith(world.urls.companiesHouse)
  const answer = isRegister
    ? await fetch(url, { headers: { authorization: ANY_KEY } })
    : await fetch(`${world.urls.web}/fetch`, { headers: { 'x-original-url': url }, redirect: 'manual' })
  const body = decoded(new Uint8Array(await answer.arrayBuffer()), answer.headers.get('content-type') ?? '')
  return { status: answer.status, body, text: isRegister ? body : load(body).text() }
}

/** Old pages name their charset in a `<meta>` only, files in their header; hashes are taken over the text, so that a charset never hides a change. */
function decoded(bytes: Uint8Array, contentType: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const told = /charset=([\w-]+)/i.exec(contentType)?.[1]
  const charset = told ?? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8'
  return new TextDecoder(charset).decode(bytes)
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, '')

/** Says what is wrong with one claim when its source is opened anew; null when hash and excerpt hold. */
export async function faultOfEvidence(
  world: SandboxWorld,
  evidence: PrintedEvidence,
): Promise<string | null> {
  const { field, value, source, retrievedUrl, contentHash, excerpt } = evidence
  const named = `${field} "${value}" of ${source} at ${retrievedUrl}`
  const { status, body, text } = await openAddress(world, retrievedUrl)
  if (status !== 200) return `${named}: status ${status}`
  if (createHash('sha256').update(body).digest('hex') !== contentHash) return `${named}: another hash`
  const holds = body.includes(excerpt) || squeezed(text).includes(squeezed(excerpt))
  return holds ? null : `${named}: the excerpt "${excerpt}" is not there`
}
