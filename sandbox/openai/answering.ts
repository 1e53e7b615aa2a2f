import { createHash } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import { between, happens, type Random } from '../web/chance.ts'
import { directoryHosts } from '../web/directory-hosts.ts'
import type { Asked } from './asked.ts'
import { blemished } from './blemishes.ts'
import { composed } from './composition.ts'
import { asksForCriteria, brokenCriteria, criteriaAnswer } from './criteria.ts'
import type { Finding } from './finding.ts'
import { misbehaviourOf } from './misbehaviour.ts'
import { messageItem, type OutputItem, reasoningItem, refusalItem, searchItems } from './output-items.ts'
import { asProse } from './prose.ts'
import { type Outcome, responseBody } from './response-body.ts'
import { filledSchema, plainListSchema } from './schema-filling.ts'
import { asksForWebsite, websiteAnswer } from './website.ts'
import { type Wish, wishOf } from './wish.ts'

/** How often each request was asked, by its hash: the same question is answered a little differently each time. */
export type AskedBefore = Map<string, number>

/** Rough for English and JSON, as the vendor's own documents say. */
const charactersPerToken = 4

/** Only what the model reads counts: ids and metadata of the caller change nothing. */
function hashOf({ body }: Asked): string {
  const read = [body.model, body.instructions, body.input, body.text, body.tools]
  return createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 24)
}

function written(
  asked: Asked,
  findings: Finding[],
  random: Random,
): { text: string; annotations: ReturnType<typeof asProse>['annotations'] } {
  if (asked.format.kind === 'text') return asProse(findings)
  const schema = asked.format.kind === 'json_schema' ? asked.format.schema : plainListSchema
  return { text: JSON.stringify(filledSchema(schema, findings, random)), annotations: [] }
}

function usageFor(
  asked: Asked,
  text: string,
  items: OutputItem[],
  isRepeated: boolean,
  random: Random,
): Outcome['usage'] {
  const prompt = Math.ceil(
    (JSON.stringify(asked.body.text ?? '').length + asked.instructions.length + asked.input.length) /
      charactersPerToken,
  )
  const searches = items.filter((item) => item.type === 'web_search_call').length
  return {
    prompt,
    // The vendor caches whole blocks of 128 tokens, from 1,024 on.
    cached: isRepeated && prompt >= 1024 ? Math.floor(prompt / 128) * 128 : 0,
    searchContent: searches * between(random, 3000, 9000),
    reasoning: between(random, 200, 1800),
    visible: Math.ceil(text.length / charactersPerToken),
  }
}

function companies(
  context: SandboxContext,
  asked: Asked,
  wish: Wish,
  random: Random,
): { findings: Finding[]; urls: string[] } {
  const findings: Finding[] = []
  const urls = new Set<string>()
  for (const finding of composed(context, wish, random)) {
    const { shown, cited } = blemished(context, finding, random)
    findings.push(asked.search ? shown : { ...shown, sources: [] })
    for (const url of cited) urls.add(url)
  }
  urls.add(`https://${directoryHosts[between(random, 0, 1)] ?? directoryHosts[0]}/`)
  return { findings, urls: [...urls] }
}

type Said = ReturnType<typeof written> & { urls: string[] }

/** What the model says: criteria or one website when it is asked for these, else companies. */
function said(context: SandboxContext, asked: Asked, wish: Wish, random: Random): Said {
  if (asksForCriteria(asked)) {
    const answer = criteriaAnswer(asked)
    const isBroken = happens(random, misbehaviourOf(context).brokenSchema)
    return { text: JSON.stringify(isBroken ? brokenCriteria(answer) : answer), annotations: [], urls: [] }
  }
  if (asksForWebsite(asked)) {
    const { answer, urls } = websiteAnswer(context, asked, random)
    return { text: JSON.stringify(answer), annotations: [], urls }
  }
  const { findings, urls } = companies(context, asked, wish, random)
  return { ...written(asked, findings, random), urls }
}

type Ending = 'whole' | 'incomplete' | 'refusal' | 'cut'

function endingFor(context: SandboxContext, asked: Asked, random: Random): Ending {
  const rates = misbehaviourOf(context)
  if (happens(random, rates.refusal)) return 'refusal'
  if (happens(random, rates.incomplete)) return 'incomplete'
  return asked.format.kind !== 'text' && happens(random, rates.cutJson) ? 'cut' : 'whole'
}

function messageFor(
  ending: Ending,
  text: string,
  annotations: ReturnType<typeof asProse>['annotations'],
): OutputItem {
  if (ending === 'refusal') return refusalItem()
  if (ending === 'whole') return messageItem(text, annotations)
  return messageItem(
    text.slice(0, Math.floor(text.length * 0.6)),
    [],
    ending === 'incomplete' ? 'incomplete' : 'completed',
  )
}

/** The answer to an accepted request: the same for the same seed, request and number of times asked, but for its ids and times. */
export function answerTo(
  context: SandboxContext,
  asked: Asked,
  askedBefore: AskedBefore,
): Record<string, unknown> {
  const createdAt = Math.floor(Date.now() / 1000)
  const hash = hashOf(asked)
  const count = askedBefore.get(hash) ?? 0
  askedBefore.set(hash, count + 1)
  const random = context.random(`openai:${hash}:${count}`)
  const wish = wishOf(context, asked)
  const { text, annotations, urls } = said(context, asked, wish, random)
  const searches = searchItems(asked, wish, urls, random)
  const usage = usageFor(asked, text, searches, count > 0, random)
  const isTooLong = usage.reasoning + usage.visible > asked.outputTokensMaximum
  const ending = isTooLong ? 'incomplete' : endingFor(context, asked, random)
  const output = [reasoningItem(), ...searches, messageFor(ending, text, annotations)]
  return responseBody(asked, { output, usage, isIncomplete: ending === 'incomplete', createdAt })
}
