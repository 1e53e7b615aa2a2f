import type { Firm } from '../world/world.ts'
import { digits, happens, pick, type Random } from './chance.ts'
import { addressLine, inMixedCase } from './spelling.ts'

/** The part of the UK that a company number's prefix tells, or null when it tells none (royal charters, for example). */
function jurisdictionOf(number: string): string | null {
  if (/^(SC|SO|SL)/.test(number)) return 'Scotland'
  if (/^(NI|NC|R0)/.test(number)) return 'Northern Ireland'
  return /^(\d|OC|LP)/.test(number) ? 'England and Wales' : null
}

function numberAsTyped(number: string, random: Random): string {
  // Many sites drop the leading zero that the register prints.
  return happens(random, 0.25) ? number.replace(/^0/, '') : number
}

/** The company number in one of the sentences in which websites disclose it (SI 2015/17, regulation 25). */
export function numberSentence(firm: Firm, random: Random): string {
  const number = numberAsTyped(firm.number, random)
  const where = jurisdictionOf(firm.number)
  if (where === null) return `Registered number ${number}`
  return pick(random, [
    `Registered in ${where} No. ${number}`,
    `Registered in ${where.replace(' and ', ' & ')} with company number ${number}`,
    `Company number: ${number}`,
    `Co. Reg. No. ${number}`,
    `Company Registration Number ${number}`,
    `Registered company in ${where}. Reg No: ${number}`,
  ])
}

/** Name, number and registered office in one line, as a footer or a legal page carries them. */
export function disclosure(firm: Firm, random: Random): string {
  const legalName = happens(random, 0.5) ? firm.legalName : inMixedCase(firm.legalName)
  const owner = firm.tradingName ? `${firm.tradingName} is a trading name of ${legalName}` : legalName
  const office = happens(random, 0.75) ? ` Registered office: ${addressLine(firm.registeredOffice)}.` : ''
  return `${owner}. ${numberSentence(firm, random)}.${office}`
}

/** What a register file alone can say in a disclosure: name, number, address, each as it stands there. */
export function fileDisclosure(firm: Firm): string {
  const label = jurisdictionOf(firm.number) === null ? 'Registered number' : 'Company number'
  return `${firm.legalName}. ${label}: ${firm.number}. Address: ${addressLine(firm.registeredOffice)}.`
}

/** A VAT registration that a careless reader takes for a company number. */
export function vatSentence(random: Random): string {
  return pick(random, ['VAT No. GB ', 'VAT Registration Number: GB', 'VAT reg. no. ']) + digits(random, 9)
}
