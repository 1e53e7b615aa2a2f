import { anchors, drawnBlocks, escaped, neededJsonLd } from '../html.ts'
import type { Template } from '../page.ts'

/** Schema.org microdata attributes instead of JSON-LD, deep nests of anonymous elements. */
export const microdata: Template = {
  name: 'microdata',
  charset: 'utf-8',
  namesSoftware: true,
  draw: (
    page,
    frame,
  ) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escaped(page.title)}</title>
<meta name="generator" content="Wix.com Website Builder">${neededJsonLd(frame)}</head>
<body><div><div><div itemscope itemtype="https://schema.org/Organization"><span itemprop="name">${escaped(frame.name)}</span>
<div class="comp-x1">${anchors(frame.navigation, '<span></span>')}</div>
<div class="comp-x2"><h1>${escaped(page.title)}</h1>
${drawnBlocks(page.blocks, (rows) => rows.map((row) => `<div class="comp-f"><div>${escaped(row.label)}</div><div itemprop="description">${row.html}</div></div>`).join('\n'))}
</div></div></div><div class="comp-x9">${frame.footer.map((line) => `<div><p><span>${line}</span></p></div>`).join('')}</div></div></body></html>`,
}
