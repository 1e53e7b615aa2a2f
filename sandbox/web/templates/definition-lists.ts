import { anchors, drawnBlocks, escaped, jsonLdElement } from '../html.ts'
import type { Template } from '../page.ts'

/** Facts in definition lists, one JSON-LD organisation on every page. */
export const definitionLists: Template = {
  name: 'definition-lists',
  charset: 'utf-8',
  namesSoftware: false,
  draw: (page, frame) => `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8">
<meta name="viewport" content="width=device-width"><title>${escaped(page.title)}</title>
<meta property="og:site_name" content="${escaped(frame.name)}">
${jsonLdElement(frame.jsonLd)}</head><body class="page">
<div class="masthead"><a class="logo" href="/">${escaped(frame.name)}</a></div>
<ul class="nav"><li>${anchors(frame.navigation, '</li><li>')}</li></ul>
<div role="main"><h1>${escaped(page.title)}</h1>
${drawnBlocks(page.blocks, (rows) => `<dl>${rows.map((row) => `<dt>${escaped(row.label)}</dt><dd>${row.html}</dd>`).join('')}</dl>`)}
</div><div class="foot"><ul>${frame.footer.map((line) => `<li>${line}</li>`).join('')}</ul></div></body></html>`,
}
