import { anchors, drawnBlocks, escaped, neededJsonLd } from '../html.ts'
import type { Template } from '../page.ts'

/** A WordPress theme: generator tag, `wp-content` paths, footer widgets. */
export const wordpress: Template = {
  name: 'wordpress',
  charset: 'utf-8',
  namesSoftware: true,
  draw: (page, frame) => `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="UTF-8" /><title>${escaped(page.title)} &#8211; ${escaped(frame.name)}</title>
<meta name="generator" content="WordPress 6.8.2" />
<link rel='stylesheet' href='${frame.origin}/wp-content/themes/trade/style.css' />${neededJsonLd(frame)}</head>
<body class="page-template-default"><div id="page" class="site">
<header class="site-header"><p class="site-title"><a href="/" rel="home">${escaped(frame.name)}</a></p>
<nav class="main-navigation">${anchors(frame.navigation, '\n')}</nav></header>
<div class="entry-content"><h1 class="entry-title">${escaped(page.title)}</h1>
${drawnBlocks(page.blocks, (rows) => `<div class="wp-block-columns">${rows.map((row) => `<div class="wp-block-column"><h4>${escaped(row.label)}</h4><p>${row.html}</p></div>`).join('\n')}</div>`)}
</div><footer class="site-footer">${frame.footer.map((line) => `<aside class="widget"><div class="textwidget">${line}</div></aside>`).join('\n')}</footer>
</div></body></html>`,
}
