import { anchors, drawnBlocks, escaped, neededJsonLd } from '../html.ts'
import type { Template } from '../page.ts'

/** A site of the nineties: windows-1252 declared in the page only, upper-case tags, curly quotes and dashes as single bytes. */
export const oldStyle: Template = {
  name: 'old-style',
  charset: 'windows-1252',
  namesSoftware: true,
  draw: (
    page,
    frame,
  ) => `<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">
<TITLE>${escaped(page.title)}</TITLE><META NAME="generator" CONTENT="Microsoft FrontPage 4.0">${neededJsonLd(frame)}</HEAD>
<BODY BGCOLOR="#FFFFFF"><CENTER><FONT SIZE="5" COLOR="#003366">${escaped(frame.name)}</FONT><BR>
${anchors(frame.navigation, ' – ')}</CENTER><HR>
<P>It’s best viewed at 800 × 600 – “thank you” for your visit.</P>
<FONT FACE="Arial">
${drawnBlocks(page.blocks, (rows) => `<P>${rows.map((row) => `<B>${escaped(row.label)}:</B>&nbsp;${row.html}`).join('<BR>\n')}</P>`)}
</FONT><HR><CENTER><FONT SIZE="1">${frame.footer.join('<BR>')}</FONT></CENTER></BODY></HTML>`,
}
