import { escaped } from './html.ts'

/** A register's page for people about one school or care provider: what its row says. `name` is the column of its name. */
export function establishmentPage(row: Record<string, string>, name: string): string {
  const title = escaped(row[name] ?? '')
  const facts = Object.entries(row).flatMap(([label, value]) =>
    value === '' ? [] : [`<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`],
  )
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1><dl>${facts.join('\n')}</dl></body></html>`
}
