/**
 * The HTML parser works on a list of open elements, so its time grows with the square of the nesting depth
 * (measured: 400,000 nested `<div>` take 73 s). Real pages nest below 100 deep and hold below 20,000 tags.
 */
const MAX_DEPTH = 600
const MAX_TAGS = 30_000
/** The end of an over-long page is read as well: the footer is where the law's particulars stand. */
const TAIL_CHARACTERS = 60_000

/** Elements that never stay open, or that the next of their kind closes. */
const NEVER_NESTS = new Set(
  'area,base,br,col,embed,hr,img,input,link,meta,param,source,track,wbr,p,li,td,th,tr,dt,dd,option,tbody,thead,path,circle,rect,line,use,polygon'.split(
    ',',
  ),
)

/** `[start, end)` of the body, in characters. */
type Part = { start: number; end: number }

/** The parts of a body that are worth parsing in bounded time: usually all of it, else the beginning and the end. */
export const readableParts = (html: string): Part[] => {
  const cut = cutOffset(html)
  if (cut >= html.length) return [{ start: 0, end: html.length }]
  const tail = html.indexOf('<', Math.max(cut, html.length - TAIL_CHARACTERS))
  if (tail < 0) return [{ start: 0, end: cut }]
  const tailCut = tail + cutOffset(html.slice(tail))
  return [
    { start: 0, end: cut },
    { start: tail, end: tailCut },
  ]
}

const cutOffset = (html: string): number => {
  let depth = 0
  let tags = 0
  for (const tag of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,15})/gi)) {
    tags += 1
    if (!NEVER_NESTS.has((tag[2] ?? '').toLowerCase())) depth = Math.max(0, depth + (tag[1] ? -1 : 1))
    if (depth > MAX_DEPTH || tags > MAX_TAGS) return tag.index
  }
  return html.length
}
