import type { Template } from '../page.ts'
import { definitionLists } from './definition-lists.ts'
import { jsonLdBroken } from './json-ld-broken.ts'
import { jsonLdGraph } from './json-ld-graph.ts'
import { microdata } from './microdata.ts'
import { oldStyle } from './old-style.ts'
import { scriptOnly } from './script-only.ts'
import { semantic } from './semantic.ts'
import { tables } from './tables.ts'
import { wordpress } from './wordpress.ts'

/** Every template, in the order of `Website.template`. */
const templates: readonly Template[] = [
  semantic,
  tables,
  definitionLists,
  jsonLdGraph,
  jsonLdBroken,
  wordpress,
  oldStyle,
  scriptOnly,
  microdata,
]

const plainTemplates = templates.filter((template) => !template.namesSoftware)

/**
 * The template of a number; numbers beyond the list start again at its head.
 * Real companies' pages take only those that name no software.
 */
export function templateOf(number: number, isRealCompany: boolean): Template {
  const list = isRealCompany ? plainTemplates : templates
  return list[number % list.length] ?? semantic
}
