import { anchors, drawnBlocks, escaped, neededJsonLd } from '../html.ts'
import type { Template } from '../page.ts'

/** Facts and footer in tables, as site builders of the two-thousands made them. */
export const tables: Template = {
  name: 'tables',
  charset: 'utf-8',
  namesSoftware: false,
  draw: (
    page,
    frame,
  ) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>${escaped(page.title)}</title>${neededJsonLd(frame)}</head>
<body><div id="wrap"><div id="top">${escaped(frame.name)}</div><div id="menu">${anchors(frame.navigation, ' | ')}</div>
<div id="content"><h1>${escaped(page.title)}</h1>
${drawnBlocks(page.blocks, (rows) => `<table class="contact"><tbody>${rows.map((row) => `<tr><td>${escaped(row.label)}</td><td>${row.html}</td></tr>`).join('')}</tbody></table>`)}
</div>
<table id="footer"><tr>${frame.footer.map((line) => `<td>${line}</td>`).join('')}</tr></table>
</div></body></html>`,
}
