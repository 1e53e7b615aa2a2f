/** Mark-up that needs no escaping any more; made by {@link html} only. */
export type Html = { readonly markup: string }

type Value = string | number | Html | readonly Html[] | null | undefined | false

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')

const markupOf = (value: Value): string => {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}

/** A template whose values are escaped, but for those that are {@link Html}; nothing stands for null and false. */
export const html = (texts: TemplateStringsArray, ...values: Value[]): Html => ({
  markup: texts.reduce((all, text, index) => `${all}${markupOf(values[index - 1])}${text}`),
})

/** An address from a path and what stands behind its question mark; empty values are left out. */
export const address = (path: string, parameters: Record<string, string | number | undefined>): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined && value !== '') query.set(name, String(value))
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
