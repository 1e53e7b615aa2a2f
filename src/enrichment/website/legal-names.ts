import type { TextRange } from './page.ts'

/** A company's full name with its legal form as it stands in a text. */
export type LegalName = TextRange & { name: string }

const LEGAL_FORM =
  '(?:Limited Liability Partnership|Public Limited Company|Community Interest Company|Limited|LIMITED|Ltd|LTD|ltd|limited|L\\.?L\\.?P|LLP|P\\.?L\\.?C|PLC|Plc|plc|C\\.?I\\.?C|CIC|Cyf|CYF|Cyfyngedig)'
const NAME_WORD = "[\\p{Lu}\\d][\\p{L}\\p{N}&'’./+-]{0,40}"
const LINK_WORD =
  '(?:and|of|the|for|in|at|on|to|by|de|y|&|\\+|\\((?:[\\p{L}&\\d][\\p{L}\\p{N}&. -]{0,30})\\))'
const LEGAL_NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${NAME_WORD},? (?:(?:${NAME_WORD},?|${LINK_WORD}) ){0,9})${LEGAL_FORM}(?![\\p{L}\\p{N}])`,
  'gu',
)

/** Words that stand before a name without belonging to it: "Copyright 2026 Acme Ltd", "Website by Acme Ltd". */
const LEAD_IN =
  /^(?:(?:copyright|registered(?: (?:name|company|charity|office|in|as))?|company(?: name)?|website|site|web design|design|designed|built|developed|powered|created|hosted|published|operated|owned|welcome|contact|about|email|tel|address|head office|part|member|division|subsidiary|trading|wholly|name|home|privacy policy|terms|by|to|in|at|for|with|this|that|our|is|as|are|and|of|on|we|us|from|all|rights|reserved|(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)[,:.]? )+/i

/**
 * Names that end in a legal form ("Acme Holdings Limited", "Smith & Sons (Leeds) Ltd") in a short text, in order.
 * Meant for sentences, not for whole pages; texts above 2,000 characters are read at their beginning only.
 */
export const legalNamesIn = (text: string): LegalName[] => {
  const names: LegalName[] = []
  for (const match of text.slice(0, 2_000).matchAll(LEGAL_NAME)) {
    const leadIn = LEAD_IN.exec(match[0])?.[0].length ?? 0
    const name = lastName(match[0].slice(leadIn))
    if (name.split(' ').length < 2) continue
    const end = match.index + match[0].length
    names.push({ name, start: end - name.length, end })
  }
  return names
}

/** "Beta Design for Acme Ltd" or "Sites by Beta Ltd": what stands before a lower-case "by" or "for" is not the name. */
const lastName = (text: string): string => {
  const cut = Math.max(text.lastIndexOf(' by '), text.lastIndexOf(' to '))
  return cut < 0 ? text : text.slice(cut + 4)
}
