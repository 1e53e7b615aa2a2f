import type { Dice } from './dice.ts'
import type { NameCore } from './firm-names.ts'
import type { FirmPlan } from './firm-plan.ts'
import type { Website } from './world.ts'

/** How many page templates a website may name, counted from 0. */
const templateCount = 12

/** Hands out domains, none twice. */
type DomainGiver = (name: NameCore, brand: string | null, plan: FirmPlan, dice: Dice) => string

const slug = (text: string, joint: string): string =>
  text
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, joint)
    .replace(/^-+|-+$/g, '')

const labelFor = (
  name: NameCore,
  brand: string | null,
  attempt: number,
  plan: FirmPlan,
  dice: Dice,
): string => {
  const words = slug(brand ?? name.core, '-').split('-')
  const town = slug(plan.area.towns[0] ?? '', '')
  if (attempt > 2) return `${slug(name.word, '')}-${town}${attempt > 3 ? attempt : ''}`
  if (attempt > 0) return `${slug(name.word, '')}${attempt > 1 ? town : (words.at(-1) ?? '')}`
  const style = dice.fraction()
  if (style < 0.3 && words.length > 1) return words.slice(0, 3).join('-')
  return words.slice(0, 3).join('')
}

const endingFor = (plan: FirmPlan, dice: Dice): string => {
  const isSchool = ['primary', 'secondary'].includes(plan.kind.kind)
  if (isSchool && dice.chance(0.5)) return `${slug(plan.area.adminDistrict, '').slice(0, 18)}.sch.uk`
  if (plan.kind.kind === 'higher') return 'ac.uk'
  return dice.weighted([
    ['co.uk', 62],
    ['com', 22],
    ['uk', 8],
    ['org.uk', plan.kind.sector === 'education' ? 20 : 3],
    ['net', 3],
  ])
}

/** A giver that knows no domain yet. */
export const createDomainGiver = (): DomainGiver => {
  const taken = new Set<string>()
  return (name, brand, plan, dice) => {
    const ending = endingFor(plan, dice)
    for (let attempt = 0; ; attempt += 1) {
      const domain = `${labelFor(name, brand, attempt, plan, dice)}.${ending}`
      if (taken.has(domain)) continue
      taken.add(domain)
      return domain
    }
  }
}

/** A website on a domain: how it shows its number, who may read it, how it is drawn. */
export const websiteOn = (domain: string, dice: Dice): Website => ({
  domain,
  numberShown: dice.weighted([
    ['footer', 45],
    ['legal-page', 20],
    ['json-ld', 10],
    ['none', 25],
  ]),
  template: dice.whole(0, templateCount - 1),
  robots: dice.weighted([
    ['open', 88],
    ['partly', 8],
    ['closed', 4],
  ]),
})

/** The mailbox a website prints, or null. */
export const mailboxAt = (domain: string, dice: Dice): string | null =>
  dice.chance(0.72) ? `${dice.pick(['info', 'hello', 'enquiries', 'sales', 'office'])}@${domain}` : null
