import type { Brief } from '../campaigns/brief.ts'
import { type Finding, isFromRegister } from '../discovery/source.ts'
import { milesToNearest } from '../geo/distance.ts'
import { schemeOf } from '../normalise/official-number.ts'
import type { Geocoder, PostcodePlace } from '../ports/geocoder.ts'
import type { KnownCompanies } from '../ports/known-companies.ts'
import { type LeftOut, leftOut } from './examination.ts'
import { checkManyKnown, keysOf } from './known.ts'

/** A finding with the word that can be said of it at once: null when it must be examined. */
export type SiftedFinding = { finding: Finding; leftOut: LeftOut | null }

type SiftPorts = { geocoder: Geocoder; known: KnownCompanies }

/**
 * What can be said of findings before anything is asked about them. Known and possibly known companies are settled here,
 * so that their names leave for nobody (a shared web domain alone is looked into); a register entry without a website
 * can only be at its registered office, so that one outside the circle needs no look either.
 */
export const sift = async (
  findings: Finding[],
  brief: Brief,
  centres: PostcodePlace[],
  ports: SiftPorts,
): Promise<SiftedFinding[]> => {
  // The user named them all: what becomes of each is what is asked.
  if (centres.length === 0) return findings.map((finding) => ({ finding, leftOut: null }))
  const checks = await checkManyKnown(findings.map(keysOfFinding), brief, ports.known)
  // Places that a register gives are looked up here, once, and are in the cache when sites are counted.
  const postcodes = findings.flatMap((finding) => [officePostcode(finding), finding.site?.postcode ?? null])
  const places = await ports.geocoder.places(postcodes.filter((postcode) => postcode !== null))
  return findings.map((finding, index) => {
    const check = checks[index]
    const known =
      check?.kind === 'left-out' && check.examination.outcome !== 'related' ? check.examination : null
    return { finding, leftOut: known ?? tooFar(finding, brief, centres, places) }
  })
}

const keysOfFinding = (finding: Finding) =>
  keysOf(
    finding.name,
    finding.website,
    finding.postcode,
    isFromRegister(finding) ? finding.companyNumber : null,
  )

const officePostcode = (finding: Finding): string | null =>
  isEstablishment(finding) || (finding.source === 'companies-house' && finding.website === null)
    ? finding.postcode
    : null

/** A school or care provider with a number of its own is where its register says, and nowhere else. */
const isEstablishment = ({ companyNumber }: Finding): boolean =>
  companyNumber !== null && schemeOf(companyNumber) !== 'companies-house'

const tooFar = (
  finding: Finding,
  brief: Brief,
  centres: PostcodePlace[],
  places: ReadonlyMap<string, PostcodePlace>,
): LeftOut | null => {
  const postcode = officePostcode(finding)
  const place = postcode === null ? undefined : places.get(postcode)
  if (!place || centres.length === 0) return null
  const away = milesToNearest(centres, place)
  if (away <= brief.radiusMiles) return null
  const reason = `${isEstablishment(finding) ? 'Its address' : 'Its registered office'}, ${postcode}, is ${away.toFixed(1)} miles away; at most ${brief.radiusMiles} were asked for.`
  return leftOut('outOfArea', reason, { companyNumber: finding.companyNumber })
}
