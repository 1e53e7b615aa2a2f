import type { Finding } from './finding.ts'

/** A citation of a web page in running text; indexes count characters. */
export type Annotation = {
  type: 'url_citation'
  url: string
  title: string
  start_index: number
  end_index: number
}

/** The companies as a numbered list in plain words, each with a citation of its first source. */
export function asProse(findings: Finding[]): { text: string; annotations: Annotation[] } {
  let text = findings.length > 0 ? 'Here is what I found:\n' : 'I could not find a company that fits.'
  const annotations: Annotation[] = []
  for (const [index, finding] of findings.entries()) {
    const facts = [finding.town, finding.postcode, finding.website].filter(Boolean).join(', ')
    text += `\n${index + 1}. **${finding.name}** (${facts}): ${finding.reason} `
    const url = finding.sources[0]
    if (!url) continue
    const link = `([${new URL(url).hostname}](${url}))`
    annotations.push({
      type: 'url_citation',
      url,
      title: finding.name,
      start_index: text.length,
      end_index: text.length + link.length,
    })
    text += link
  }
  return { text, annotations }
}
