import { anchors, drawnBlocks, escaped, jsonLdElement } from '../html.ts'
import type { SiteFrame, Template } from '../page.ts'

function graphOf(frame: SiteFrame): unknown {
  const { '@context': context, ...organisation } = frame.jsonLd
  const website = {
    '@type': 'WebSite',
    '@id': `${frame.origin}/#website`,
    url: `${frame.origin}/`,
    name: frame.name,
  }
  return {
    '@context': context,
    '@graph': [website, { '@id': `${frame.origin}/#organization`, ...organisation }],
  }
}

/** A search plug-in's mark-up: JSON-LD with `@graph`, facts in nested elements. */
export const jsonLdGraph: Template = {
  name: 'json-ld-graph',
  charset: 'utf-8',
  namesSoftware: true,
  draw: (page, frame) => `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"/><title>${escaped(page.title)}</title>
<meta name="description" content="${escaped(page.description)}"/>
${jsonLdElement(graphOf(frame))}
<script src="https://js.hs-scripts.com/000000.js" async></script></head>
<body><header class="site"><h1>${escaped(frame.name)}</h1>${anchors(frame.navigation, ' &middot; ')}</header>
<article><h2 class="page-title">${escaped(page.title)}</h2>
${drawnBlocks(page.blocks, (rows) => `<div class="facts">${rows.map((row) => `<div class="fact"><b>${escaped(row.label)}</b> <span>${row.html}</span></div>`).join('')}</div>`)}
</article><footer><small>${frame.footer.join(' | ')}</small></footer></body></html>`,
}
