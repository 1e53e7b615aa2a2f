import { anchors, drawnBlocks, escaped, neededJsonLd } from '../html.ts'
import type { Template } from '../page.ts'

/** Plain HTML5 with an `address` element for contact facts. */
export const semantic: Template = {
  name: 'semantic',
  charset: 'utf-8',
  namesSoftware: false,
  draw: (page, frame) => `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${escaped(page.title)}</title>
<meta name="description" content="${escaped(page.description)}"><link rel="canonical" href="${frame.origin}${page.path}">
${neededJsonLd(frame)}</head>
<body>
<header><strong>${escaped(frame.name)}</strong><nav>${anchors(frame.navigation, ' ')}</nav></header>
<main><h1>${escaped(page.title)}</h1>
${drawnBlocks(page.blocks, (rows) => `<address>${rows.map((row) => `${escaped(row.label)}: ${row.html}<br>`).join('\n')}</address>`)}
</main>
<footer>${frame.footer.map((line) => `<p>${line}</p>`).join('\n')}</footer>
</body></html>`,
}
