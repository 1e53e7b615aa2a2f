import type { CareStep, SchoolsStep, SearchStep } from '../../campaigns/search-step.ts'
import { AppError } from '../../errors.ts'
import type { LocalEntry, LocalRegisters } from '../../ports/local-registers.ts'
import type { DiscoverySource, Finding } from '../source.ts'

type LocalStep = SchoolsStep | CareStep

/** A source over a register that is kept locally: complete, free, with websites. Nothing leaves for it. */
const createLocalSource = (
  name: LocalStep['source'],
  registers: Pick<LocalRegisters, 'search'>,
): DiscoverySource => ({
  name,
  search: async (step) => {
    const { outcodes, ...asked } = asLocalStep(name, step)
    const entries =
      asked.source === 'schools-register'
        ? await registers.search({
            register: 'schools',
            outcodes,
            kinds: asked.phases,
            funding: fundingOf(asked),
          })
        : await registers.search({ register: 'care', outcodes, kinds: asked.kinds, funding: null })
    return { findings: entries.map((entry) => findingOf(name, entry)), warnings: [] }
  },
})

/** Schools of the locally kept register (Get Information about Schools). */
export const createSchoolsSource = (registers: Pick<LocalRegisters, 'search'>): DiscoverySource =>
  createLocalSource('schools-register', registers)

/** Care providers of the locally kept register (Care Quality Commission). */
export const createCareSource = (registers: Pick<LocalRegisters, 'search'>): DiscoverySource =>
  createLocalSource('care-register', registers)

const fundingOf = ({ funding }: Pick<SchoolsStep, 'funding'>) => (funding === 'any' ? null : funding)

/** Under the company that runs it where the register names one: the schools of a trust are one lead with several sites. */
const findingOf = (source: LocalStep['source'], entry: LocalEntry): Finding => ({
  name: entry.name,
  companyNumber: entry.companyNumber ?? entry.number,
  website: entry.website,
  postcode: entry.postcode,
  source,
  citations: [entry.record.url],
  site: { name: entry.name, postcode: entry.postcode },
})

const asLocalStep = (name: LocalStep['source'], step: SearchStep): LocalStep => {
  if (step.source === name) return step as LocalStep
  throw new AppError('internal', `A step of ${step.source} was given to the ${name}.`)
}
