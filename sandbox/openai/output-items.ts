import { randomUUID } from 'node:crypto'
import { between, happens, type Random } from '../web/chance.ts'
import type { Asked } from './asked.ts'
import type { Annotation } from './prose.ts'
import type { Wish } from './wish.ts'

/** One entry of a response's `output`. */
export type OutputItem = { type: string; id: string; [key: string]: unknown }

/** An id of the vendor's look. Only ids are left to chance: everything that is said depends on seed and request. */
export function newId(prefix: string): string {
  return `${prefix}_${randomUUID().replaceAll('-', '')}${randomUUID().slice(0, 8)}`
}

/** The model's hidden thinking. */
export function reasoningItem(): OutputItem {
  return { id: newId('rs'), type: 'reasoning', summary: [] }
}

function queriesFor(wish: Wish, index: number): string[] {
  const trade = wish.sectors.join(' ') || 'companies'
  const kinds = [...wish.kinds].slice(0, 2).join(' ')
  const forms = [
    `${kinds || trade} near ${wish.area.label}`,
    `${trade} companies ${wish.area.label} UK`,
    `list of ${trade} firms ${wish.area.label}`,
  ]
  return [
    forms[index % forms.length] ?? trade,
    ...(index === 0 ? [`${trade} ${wish.area.label} contact`] : []),
  ]
}

function searchItem(asked: Asked, queries: string[], urls: string[]): OutputItem {
  const sources = asked.areSourcesWanted ? { sources: urls.map((url) => ({ type: 'url', url })) } : {}
  return {
    id: newId('ws'),
    type: 'web_search_call',
    status: 'completed',
    action: { type: 'search', query: queries[0], queries, ...sources },
  }
}

function openPageItem(url: string): OutputItem {
  return { id: newId('ws'), type: 'web_search_call', status: 'completed', action: { type: 'open_page', url } }
}

/** The searches that brought up the URLs, and now and then a page opened: never more calls than the request allows. */
export function searchItems(asked: Asked, wish: Wish, urls: string[], random: Random): OutputItem[] {
  if (!asked.search) return []
  const searches = Math.max(
    1,
    Math.min(asked.toolCallsMaximum, between(random, 1, 2) + Math.floor(urls.length / 12)),
  )
  const items = Array.from({ length: searches }, (_, index) => {
    return searchItem(
      asked,
      queriesFor(wish, index),
      urls.filter((_, place) => place % searches === index),
    )
  })
  const opened = urls[0]
  if (opened && searches < asked.toolCallsMaximum && happens(random, 0.35)) items.push(openPageItem(opened))
  return items
}

/** The answer itself. */
export function messageItem(
  text: string,
  annotations: Annotation[],
  status: 'completed' | 'incomplete' = 'completed',
): OutputItem {
  const content = [{ type: 'output_text', text, annotations, logprobs: [] }]
  return { id: newId('msg'), type: 'message', role: 'assistant', status, content }
}

/** The model will not answer. */
export function refusalItem(): OutputItem {
  const content = [{ type: 'refusal', refusal: "I'm sorry, but I can't help with that request." }]
  return { id: newId('msg'), type: 'message', role: 'assistant', status: 'completed', content }
}
