const COMPANY_PAGE =
  /^(?:https?:)?(?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/(company|school|showcase)\/([^/?#\s]+)/iu

const decoded = (slug: string): string => {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}

/**
 * The canonical address of a company's LinkedIn page, `https://www.linkedin.com/company/acme-ltd`, whatever country host,
 * sub-page or tracking the link had. Null for people, share buttons and other sites. Never fetched. Idempotent.
 */
export const normaliseLinkedInCompany = (url: string): string | null => {
  const [, kind, slug] = COMPANY_PAGE.exec(url.trim()) ?? []
  if (kind === undefined || slug === undefined) return null
  const name = decoded(slug).toLowerCase()
  return /^[\p{L}\p{N}&'._-]+$/u.test(name)
    ? `https://www.linkedin.com/${kind.toLowerCase()}/${encodeURIComponent(name)}`
    : null
}
