import type { Claim, EvidenceMethod, FieldName } from '../../company/evidence.ts'
import type { FetchedPage } from './page.ts'

/** A claim before its page's particulars are added. */
export type DraftClaim = {
  field: FieldName
  value: string
  excerpt: string
  url: string
  confidence: number
  method: EvidenceMethod
}

const MAX_VALUE = 500

/**
 * Turns drafts into claims of the own website: one per field and value, the surest kept, in the order first seen.
 * A draft whose excerpt is not word for word in its page's body is dropped: no evidence, no claim.
 */
export const makeClaims = (drafts: DraftClaim[], pages: FetchedPage[], isSandbox: boolean): Claim[] => {
  const pageByUrl = new Map(pages.map((page) => [page.url, page]))
  const best = new Map<string, Claim>()
  for (const draft of drafts) {
    const page = pageByUrl.get(draft.url)
    if (!page || !isSound(draft) || !page.html.includes(draft.excerpt)) continue
    const claim = claimFrom(draft, page, isSandbox)
    const key = `${claim.field} ${claim.value.toLowerCase()}`
    const known = best.get(key)
    if (!known || claim.confidence > known.confidence) best.set(key, claim)
  }
  return [...best.values()]
}

/** Storable text: something in it, no NUL, no half characters. */
const isSound = ({ value, excerpt }: DraftClaim): boolean =>
  [value, excerpt].every((text) => text.trim() !== '' && !text.includes('\u0000') && text.isWellFormed()) &&
  value.length <= MAX_VALUE

const claimFrom = (draft: DraftClaim, page: FetchedPage, isSandbox: boolean): Claim => ({
  field: draft.field,
  value: draft.value.trim(),
  source: 'own-website',
  url: page.url,
  retrievedUrl: page.retrievedUrl,
  excerpt: draft.excerpt,
  contentHash: page.contentHash,
  retrievedAt: page.retrievedAt,
  method: draft.method,
  confidence: Math.round(Math.min(1, Math.max(0, draft.confidence)) * 100) / 100,
  retention: 'own-website',
  isSandbox,
})
