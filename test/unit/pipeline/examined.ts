import type { SiteFacts } from '../../../src/enrichment/provider.ts'
import { examine } from '../../../src/pipeline/examine.ts'
import type { RegisterEntry } from '../../../src/ports/company-register.ts'
import type { KnownCompany } from '../../../src/ports/known-companies.ts'
import {
  address,
  candidate,
  entry,
  finding,
  knownOf,
  number,
  ports,
  registerOf,
  site,
  sitesOf,
} from './make-believe.ts'

export const HOME = 'https://www.kestrelwidgets.co.uk/'
/** Its own website: prints its number and an address two miles from the centre. */
export const own = (changes: Parameters<typeof site>[0] = {}) =>
  site({ companyNumbers: [number('04567123')], addresses: [address('M2 3DD')], ...changes })

export type World = { entry?: Partial<RegisterEntry>; site?: SiteFacts | null; known?: KnownCompany[] }

/** Examines "Kestrel Widgets", found on the web with its website, under a brief. */
export const examined = (brief: Record<string, unknown> = {}, world: World = {}) => {
  const website: Record<string, SiteFacts> = world.site === null ? {} : { [HOME]: world.site ?? own() }
  return examine(
    candidate({ brief, findings: [finding({ website: HOME })] }),
    ports({
      register: registerOf([entry(world.entry)]),
      sites: sitesOf(website),
      known: knownOf(world.known ?? []),
    }),
  )
}
