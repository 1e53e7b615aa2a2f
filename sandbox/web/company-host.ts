import type { CompanySite } from './company-site.ts'
import {
  type Host,
  html,
  notFound,
  plain,
  redirect,
  type SiteAnswer,
  type SiteRequest,
} from './site-answer.ts'

function robotsText(site: CompanySite): string {
  const rule = { open: 'Disallow:', closed: 'Disallow: /', partly: 'Disallow: /private' }[site.robots]
  return `User-agent: *\n${rule}\n\nSitemap: ${site.frame.origin}/sitemap.xml\n`
}

function sitemapXml(site: CompanySite): string {
  const entries = site.pages.map((page) => `<url><loc>${site.frame.origin}${page.path}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`
}

function drawn(site: CompanySite, path: string): SiteAnswer {
  const wanted = path.length > 1 ? path.replace(/\/$/, '') : path
  const page = site.pages.find((candidate) => candidate.path === wanted)
  if (!page) return notFound()
  return html(site.template.draw(page, site.frame), site.template.charset)
}

function answered(site: CompanySite, { url }: SiteRequest): SiteAnswer {
  const canonical = `${site.frame.origin}${url.pathname}${url.search}`
  if (url.protocol === 'http:' || url.hostname !== site.canonicalHost) return redirect(canonical)
  if (url.pathname === '/robots.txt') return plain(robotsText(site))
  if (url.pathname === '/sitemap.xml') return plain(sitemapXml(site), 'application/xml; charset=utf-8')
  return drawn(site, url.pathname)
}

/** A company's website as a host: its own spelling of the name and https, everything else redirected there. */
export function companyHost(site: CompanySite): Host {
  return { answer: (request) => answered(site, request) }
}
