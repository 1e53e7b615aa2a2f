type Page = {
  title: string
  /** What happened, each a paragraph. */
  text: string[]
  /** What to do next, in order. */
  steps: string[]
  link: { url: string; text: string } | null
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const style = `body{font:16px/1.5 system-ui,sans-serif;color:#213343;background:#f5f8fa;margin:0;padding:8vh 16px}
main{max-width:34rem;margin:0 auto;background:#fff;border:1px solid #dfe3eb;border-radius:8px;padding:32px}
h1{font-size:1.4rem;margin:0 0 12px}ol{padding-left:1.2em}a{color:#0068b1}
a.button{display:inline-block;margin-top:8px;padding:10px 18px;border-radius:6px;background:#0068b1;color:#fff;text-decoration:none}`

/** A plain page for somebody in the middle of an installation: one thing that happened, and what to do next. */
export const renderInstallPage = ({ title, text, steps, link }: Page, nonce: string): string => {
  const list = steps.map((step) => `<li>${escaped(step)}</li>`).join('')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)} - Leadwright</title>
<style nonce="${nonce}">${style}</style></head><body><main><h1>${escaped(title)}</h1>
${text.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
${list && `<ol>${list}</ol>`}
${link ? `<p><a class="button" href="${escaped(link.url)}">${escaped(link.text)}</a></p>` : ''}
</main></body></html>`
}
