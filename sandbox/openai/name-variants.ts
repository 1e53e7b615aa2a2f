import { pick, type Random } from '../web/chance.ts'
import { inMixedCase, withoutLegalForm } from '../web/spelling.ts'
import type { Firm } from '../world/world.ts'

function swappedAnd(name: string): string {
  return name.includes('&') ? name.replaceAll('&', 'and') : name.replace(/ and /i, ' & ')
}

/** Another spelling of a firm's name than the one given: legal form, capitals, `&`, trading or legal name. */
export function variantOf(firm: Firm, given: string, random: Random): string {
  const legal = inMixedCase(firm.legalName)
  const bare = withoutLegalForm(given)
  const form = /\b(?:LIMITED|LTD)\.?$/i.test(firm.legalName) ? ['Ltd', 'Limited', 'LTD.'] : []
  const choices = [
    bare,
    ...form.map((ending) => `${bare} ${ending}`),
    given.toUpperCase(),
    swappedAnd(given),
    legal,
    withoutLegalForm(legal),
    firm.tradingName ?? legal,
  ].filter((name) => name !== given)
  return choices.length > 0 ? pick(random, choices) : given
}
