import { anchors, drawnBlocks, escaped, neededJsonLd } from '../html.ts'
import type { Template } from '../page.ts'

/** A hand-made site whose JSON-LD does not parse (a comma too many, a raw line break), as real ones often do not. */
export const jsonLdBroken: Template = {
  name: 'json-ld-broken',
  charset: 'utf-8',
  namesSoftware: false,
  draw: (page, frame) => `<!doctype html><html><head><meta charset=utf-8><title>${escaped(page.title)}</title>
<script type="application/ld+json">
{ "@context": "https://schema.org", "@type": "Organization", "name": "${escaped(frame.name)}",
  "url": "${frame.origin}/", "description": "One line
and another", }
</script>${neededJsonLd(frame)}
</head><body>
<nav>${anchors(frame.navigation, ' / ')}</nav>
<section><h1>${escaped(page.title)}</h1>
${drawnBlocks(page.blocks, (rows) => rows.map((row) => `<p class=contact><em>${escaped(row.label)}</em> ${row.html}`).join('\n'))}
</section>
<div id=footer>${frame.footer.map((line) => `<span>${line}</span>`).join('<br>')}</div>
</body></html>`,
}
