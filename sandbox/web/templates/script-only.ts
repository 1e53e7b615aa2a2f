import { drawnBlocks, escaped, neededJsonLd } from '../html.ts'
import type { Template } from '../page.ts'

/** A site drawn by a script: without one it shows its title and a plea. Only legal pages are served in full. */
export const scriptOnly: Template = {
  name: 'script-only',
  charset: 'utf-8',
  namesSoftware: false,
  draw: (page, frame) => {
    const isStatic = frame.legalPaths.includes(page.path)
    const body = isStatic
      ? drawnBlocks(page.blocks, (rows) => rows.map((row) => `<p>${row.html}</p>`).join(''))
      : '<div id="root"></div>'
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(page.title)}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><script defer src="/static/js/main.8c1f.js"></script>
${neededJsonLd(frame)}</head>
<body><noscript>You need to enable JavaScript to run this app.</noscript>${body}
<footer>${frame.footer.map((line) => `<p>${line}</p>`).join('')}</footer></body></html>`
  },
}
