/**
 * The HTML parser works on a list of open elements, so its time grows with the square of the nesting depth
 * (measured: 400,000 nested `<div>` take 73 s). Real pages nest below 100 deep and hold below 20,000 tags.
 */
const MAX_DEPTH = 600
const MAX_TAGS = 30_000
/** The end of an over-long page is read as well, as much of it as can be: the footer is where the law's particulars stand. */
const TAIL_CHARACTERS = [60_000, 12_000, 3_000, 1_000] as const

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
  return [{ start: 0, end: cut }, ...tailPart(html, cut)]
}

const tailPart = (html: string, cut: number): Part[] => {
  for (const length of TAIL_CHARACTERS) {
    const start = html.indexOf('<', Math.max(cut, html.length - length))
    if (start >= 0 && cutOffset(html.slice(start)) === html.length - start)
      return [{ start, end: html.length }]
  }
  return []
}

/** Where reading must stop: the tag that is one too deep or one too many; else the end. */
const cutOffset = (html: string): number => {
  const open = new Map<string, number>()
  let depth = 0
  let tags = 0
  for (const tag of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,15})/gi)) {
    const name = (tag[2] ?? '').toLowerCase()
    const count = open.get(name) ?? 0
    const change = NEVER_NESTS.has(name) ? 0 : tag[1] === '' ? 1 : count > 0 ? -1 : 0
    open.set(name, count + change)
    depth += change
    tags += 1
    if (depth > MAX_DEPTH || tags > MAX_TAGS) return tag.index
  }
  return html.length
}
