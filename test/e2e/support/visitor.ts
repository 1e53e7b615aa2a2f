import { load } from 'cheerio'

/** A page as a browser got it; redirects are for the caller to follow. */
export type Visited = { url: string; status: number; location: string; html: string }

/** Somebody with a browser on the make-believe HubSpot's pages. Paths are under `base`. */
export type Visitor = {
  open(pathOrUrl: string): Promise<Visited>
  /** Follows the first link whose address matches. */
  follow(page: Visited, address: RegExp): Promise<Visited>
  /** Submits the page's form (the one whose action matches, else the first) with these fields changed. */
  submit(page: Visited, changes: Record<string, string>, action?: RegExp): Promise<Visited>
  /** The value that a field of the page has. */
  chosen(page: Visited, field: string): string | undefined
}

/** A visitor without scripts: forms and links only, as the pages promise to work. */
export const createVisitor = (base: string): Visitor => {
  const visit = async (url: string, init: RequestInit = {}): Promise<Visited> => {
    const answer = await fetch(url, { ...init, redirect: 'manual' })
    const location = answer.headers.get('location') ?? ''
    return { url, status: answer.status, location, html: await answer.text() }
  }
  return {
    open: (path) => visit(path.startsWith('http') ? path : `${base}${path}`),
    follow: (page, address) => {
      const found = load(page.html)('a')
        .toArray()
        .flatMap((link) => link.attribs.href ?? [])
        .find((href) => address.test(href))
      if (found === undefined) throw new Error(`no link ${address} on ${page.url}`)
      return visit(new URL(found, page.url).href)
    },
    submit: (page, changes, action = /./) => {
      const $ = load(page.html)
      const form = $('form[method="post"]')
        .toArray()
        .find((one) => action.test(one.attribs.action ?? page.url))
      if (form === undefined) throw new Error(`no form ${action} on ${page.url}`)
      const filled = Object.fromEntries(
        $(form)
          .serializeArray()
          .map(({ name, value }) => [name, value]),
      )
      return visit(new URL(form.attribs.action ?? '', page.url).href, {
        method: 'POST',
        body: new URLSearchParams({ ...filled, ...changes }),
      })
    },
    chosen: (page, field) => {
      const value = load(page.html)(`[name="${field}"]`).val()
      return typeof value === 'string' ? value : undefined
    },
  }
}
