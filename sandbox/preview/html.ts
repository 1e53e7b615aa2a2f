import type { PageData } from './page-data.ts'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/preview/assets/page.css">
</head>
<body>${body}</body>
</html>
`

/** A page that the preview's script draws. The data stands in the page, so that the first drawing needs no call. */
export const drawnPage = (title: string, data: PageData): string => {
  // `<` alone could end the script element early.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return page(
    title,
    `<div id="page"></div><div id="overlays"></div>
<script type="application/json" id="page-data">${json}</script>
<script src="/preview/assets/page.js"></script>`,
  )
}

/** A page that says in words why there is nothing to see, and what to do. */
export const wordsPage = (title: string, message: string): string =>
  page(
    title,
    `<main class="words"><h1>${escaped(title)}</h1><pre>${escaped(message)}</pre>
<p><a href="/preview">Back to the start of the preview</a></p></main>`,
  )

/** Links in groups, as the start page shows them. `words`: what they are good for; empty: nothing. */
export const linksPage = (
  title: string,
  groups: readonly {
    heading: string
    words: string
    links: readonly { href: string; text: string }[]
  }[],
): string => {
  const group = ({ heading, words, links }: (typeof groups)[number]): string =>
    `<section><h2>${escaped(heading)}</h2>${words && `<p class="muted">${escaped(words)}</p>`}<ul>${links
      .map(({ href, text }) => `<li><a href="${escaped(href)}">${escaped(text)}</a></li>`)
      .join('')}</ul></section>`
  return page(
    title,
    `<main class="words"><h1>${escaped(title)}</h1>
<p>A stand-in for HubSpot. Cards, pages, calls, signatures and server are the real ones; companies and what is said about them are make-believe.</p>
<div class="start">${groups.map(group).join('')}</div></main>`,
  )
}
