/** What a page of a company's site is for, as far as its address or its link says. */
export type PageKind =
  | 'home'
  | 'services'
  | 'service-detail'
  | 'contact'
  | 'about'
  | 'legal'
  | 'team'
  | 'careers'
  | 'news'
  | 'other'

/** Words in a path or link that tell the kind; the first rule that fits wins, so "about-us/our-team" is a team page. */
const RULES: readonly { kind: PageKind; words: RegExp }[] = [
  {
    kind: 'legal',
    words:
      /\b(?:legal|imprint|impressum|statutory|company[- ]info(?:rmation)?|company[- ]details|terms|t-?and-?cs?|conditions|privacy|cookies?|gdpr|disclaimer|polic(?:y|ies))\b/,
  },
  {
    kind: 'contact',
    words:
      /\b(?:contact(?:[- ]?us)?|get[- ]in[- ]touch|find[- ]us|where[- ]we[- ]are|locations?|branches|our[- ]offices?|visit[- ]us)\b/,
  },
  {
    kind: 'careers',
    words:
      /\b(?:careers?|jobs?|vacanc(?:y|ies)|recruitment|join[- ](?:us|our[- ]team)|work[- ](?:with|for)[- ]us)\b/,
  },
  {
    kind: 'team',
    words: /\b(?:team|our[- ]people|people|staff|directors|governors|leadership|management|meet[- ]the)\b/,
  },
  {
    kind: 'services',
    words:
      /\b(?:services?|what[- ]we[- ](?:do|offer)|solutions?|capabilit(?:y|ies)|expertise|products?|treatments?|courses?|curriculum|specialisms?|our[- ]work|practice[- ]areas?)\b/,
  },
  {
    kind: 'about',
    words:
      /\b(?:about(?:[- ]?us)?|our[- ]story|history|who[- ]we[- ]are|our[- ]school|our[- ]company|profile|company)\b/,
  },
  { kind: 'news', words: /\b(?:news|blog|latest|insights|articles?|press|events?)\b/ },
]

/** The kind of the page at `url`; the words of its link help where the address says nothing. */
export const pageKindOf = (url: string, linkText = ''): PageKind => {
  const path = (URL.parse(url)?.pathname ?? '')
    .toLowerCase()
    .replace(/\.(?:html?|php|aspx?)$/, '')
    .replaceAll('_', '-')
  if (/^\/(?:index|home|default)?\/?$/.test(path)) return 'home'
  const byPath = kindOfWords(path.replaceAll('/', ' / '))
  if (byPath === 'services' && path.replace(/\/$/, '').split('/').length > 2) return 'service-detail'
  return byPath ?? kindOfWords(linkText.toLowerCase().slice(0, 60)) ?? 'other'
}

const kindOfWords = (words: string): PageKind | null =>
  RULES.find((rule) => rule.words.test(words))?.kind ?? null
