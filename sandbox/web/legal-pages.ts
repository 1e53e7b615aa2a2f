import type { Firm } from '../world/world.ts'
import type { Block, Page } from './page.ts'
import { signName } from './spelling.ts'

/** `/privacy` and `/terms`: the places where firms that keep their footer short disclose their number. */
export function legalPages(firms: Firm[], disclose: (firm: Firm) => string): Page[] {
  const disclosed = firms.filter((firm) => {
    const shown = firm.website?.numberShown ?? 'none'
    // The JSON-LD of a shared site is its first firm's: the others' numbers would be nowhere else.
    return shown === 'footer' || shown === 'legal-page' || (shown === 'json-ld' && firm !== firms[0])
  })
  const disclosures = disclosed.map((firm): Block => ({ kind: 'text', text: disclose(firm) }))
  const name = firms[0] ? signName(firms[0]) : 'This site'
  const page = (path: string, title: string, text: string): Page => {
    return {
      path,
      title: `${title} | ${name}`,
      description: title,
      blocks: [{ kind: 'text', text }, ...disclosures],
    }
  }
  return [
    page('/privacy', 'Privacy notice', `How ${name} handles personal data, and what your rights are.`),
    page('/terms', 'Terms of use', 'By using this website you accept these terms.'),
  ]
}
