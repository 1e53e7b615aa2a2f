import type { SandboxContext } from '../context.ts'
import { happens, pickOrNull, type Random } from '../web/chance.ts'
import { directoryHosts, townPath } from '../web/directory-hosts.ts'
import { lookAlikes } from '../web/look-alikes.ts'
import { deadDomainFor } from '../web/made-up-names.ts'
import { comparable, signName } from '../web/spelling.ts'
import type { Asked } from './asked.ts'
import { spelledUrl } from './finding.ts'
import { type JsonObject, objectOr } from './json.ts'
import { type Entry, marketOf } from './market.ts'
import { misbehaviourOf } from './misbehaviour.ts'

/** How often a search brings up the website of a firm that has one. */
const shareFound = 0.88

/** True when the answer's schema is no list but has a website of its own: the question for one company's website. */
export function asksForWebsite(asked: Asked): boolean {
  if (asked.format.kind !== 'json_schema') return false
  const properties = objectOr(objectOr(asked.format.schema).properties)
  return Object.keys(properties).some((name) => name.endsWith('website'))
}

/** The entry that the question is about: its name stands in a line of its own, its outward code decides between namesakes. */
function entryAsked(context: SandboxContext, asked: Asked): Entry | null {
  const lines = new Set(asked.input.split('\n').map((line) => comparable(line.replace(/^[a-z ]+:/i, ''))))
  const namesakes = marketOf(context).entries.filter(({ names }) => names.some((name) => lines.has(name)))
  return namesakes.find(({ outcode }) => asked.input.includes(outcode)) ?? namesakes[0] ?? null
}

type Answer = { website: string | null; urls: string[] }

/** Another firm's website, one that only looks like it, or an address that nobody has: what a model says that must say something. */
function wrongAnswer(context: SandboxContext, entry: Entry | null, random: Random): Answer {
  const { world } = context
  if (world.isRegister) return { website: null, urls: [] }
  const alike = [...lookAlikes(context).values()].find(({ victim }) => victim === entry?.firm)
  const other = pickOrNull(random, marketOf(context).entries)?.firm.website?.domain
  const domain = alike?.domain ?? (happens(random, 0.5) ? other : undefined)
  if (domain !== undefined) return { website: spelledUrl(domain, random), urls: [`https://${domain}/`] }
  const name = entry === null ? 'company' : signName(entry.firm)
  return { website: spelledUrl(deadDomainFor(world, name, random), random), urls: [] }
}

function answered(context: SandboxContext, entry: Entry | null, random: Random): Answer {
  const domain = entry?.firm.website?.domain
  if (domain && happens(random, shareFound))
    return { website: spelledUrl(domain, random), urls: [`https://www.${domain}/`] }
  return happens(random, misbehaviourOf(context).invented)
    ? wrongAnswer(context, entry, random)
    : { website: null, urls: [] }
}

/** The answer in the schema's own words, and the pages that the search brought up. */
export function websiteAnswer(
  context: SandboxContext,
  asked: Asked,
  random: Random,
): { answer: JsonObject; urls: string[] } {
  const entry = entryAsked(context, asked)
  const { website, urls } = answered(context, entry, random)
  const schema = asked.format.kind === 'json_schema' ? asked.format.schema : {}
  const answer = Object.keys(objectOr(schema.properties)).map((name) => [
    name,
    name.endsWith('website') ? website : urls,
  ])
  const town = entry?.site.address.locality
  const listing = town ? [`https://${directoryHosts[0]}${townPath(town)}`] : []
  return { answer: Object.fromEntries(answer), urls: [...urls, ...listing] }
}
