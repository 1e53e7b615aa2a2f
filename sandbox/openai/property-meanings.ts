import { pick, type Random } from '../web/chance.ts'
import type { Finding } from './finding.ts'

/** What a property of a schema may be filled with; undefined where its name says nothing. */
type Meaning = (finding: Finding, random: Random) => unknown

const sectorNames: Readonly<Record<Finding['sector'], string>> = {
  education: 'Education',
  it: 'IT services',
  manufacturing: 'Manufacturing',
  healthcare: 'Healthcare',
  'retail-office': 'Retail and offices',
  other: 'Business services',
}

function hostOf(url: string | null): string | null {
  if (url === null) return null
  const absolute = url.includes('://') ? url : `https://${url}`
  return URL.canParse(absolute) ? new URL(absolute).hostname.replace(/^www\./, '') : null
}

/** Property names in snake case, the first fitting line counts. */
const meanings: readonly (readonly [RegExp, Meaning])[] = [
  [/linkedin|facebook|twitter|social/, () => null],
  [/source|citation|reference|evidence_url|found_(at|on|in)|cited/, (finding) => finding.sources],
  [/domain/, (finding) => hostOf(finding.website)],
  [/website|web_?site|home_?page|(^|_)ur[li]s?$|^web$|^link$/, (finding) => finding.website],
  [
    /(company|companies_house|registration|registered|reg|crn|charity)_?(number|no|num|id)$|^crn$|^number$/,
    (finding) => finding.companyNumber,
  ],
  [/e_?mail/, () => null],
  [/phone|^tel/, (finding) => finding.phone],
  [/post_?(al_)?code|zip/, (finding) => finding.postcode],
  [/town|city|locality|^place$/, (finding) => finding.town],
  [/country/, () => 'United Kingdom'],
  [/county|region/, () => null],
  [/address|street|^location$/, (finding) => finding.address],
  [/trading|legal_name|also_known|previous/, () => null],
  [/services|offers|products/, (finding) => finding.services],
  [/sector|industry|category|trade|^kind$|^type$|activity/, (finding) => sectorNames[finding.sector]],
  [/employee|staff|headcount|size|turnover|founded|distance/, () => null],
  [/confidence|score|likelihood|relevance/, (_, random) => pick(random, [0.6, 0.7, 0.8, 0.85, 0.9, 0.95])],
  [
    /reason|why|summary|description|note|rationale|fit|excerpt|quote|evidence|about|comment|explanation/,
    (finding) => finding.reason,
  ],
  [/name|^company$|^business$|^organi[sz]ation$|^title$/, (finding) => finding.name],
]

/** What a property named so holds for a company, by its name alone; null when the name says nothing. */
export function meaningOf(property: string): Meaning | null {
  const snake = property
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toLowerCase()
  return meanings.find(([form]) => form.test(snake))?.[1] ?? null
}
