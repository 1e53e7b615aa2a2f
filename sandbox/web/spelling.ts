import type { Address, Firm } from '../world/world.ts'

const keptUpper = new Set([
  'UK',
  'IT',
  'ICT',
  'LLP',
  'PLC',
  'NHS',
  'CIC',
  'GB',
  'MSP',
  'CNC',
  'HR',
  'II',
  'III',
  'SEN',
])
const keptLower = new Set(['of', 'and', 'the', 'for', 'in', 'at', 'on', 'upon', 'by'])
const legalForm =
  /[\s,]+(?:limited liability partnership|public limited company|limited|ltd|llp|plc|cyf|cyfyngedig|ccc)\.?$/i

function capitalised(word: string): string {
  return word.toLowerCase().replace(/(^|[-'’(./&])([a-z])/g, (all, before: string, letter: string) => {
    return `${before}${letter.toUpperCase()}${all.slice(before.length + 1)}`
  })
}

function wordForSign(word: string, index: number): string {
  const bare = word.replace(/[^A-Za-z]/g, '').toUpperCase()
  if (keptUpper.has(bare)) return word.toUpperCase()
  if (index > 0 && keptLower.has(word.toLowerCase())) return word.toLowerCase()
  if (
    bare.length > 1 &&
    bare.length <= 4 &&
    !/[AEIOUY]/.test(bare) &&
    !['LTD', 'MR', 'MRS', 'DR', 'ST'].includes(bare)
  ) {
    return word.toUpperCase()
  }
  return capitalised(word).replace(/(['’])S\b/g, '$1s')
}

/** A name in capitals as people write it: `J & K HOLT (UK) LIMITED` becomes `J & K Holt (UK) Limited`. */
export function inMixedCase(name: string): string {
  return name.split(/\s+/).map(wordForSign).join(' ')
}

/** A name without its legal form at the end. */
export function withoutLegalForm(name: string): string {
  return name.replace(legalForm, '').trim() || name
}

/** The name over the door: the trading name, else the register's name without its legal form. */
export function signName(firm: Firm): string {
  return firm.tradingName ?? withoutLegalForm(inMixedCase(firm.legalName))
}

/** Letters and digits of a name in lower case with single blanks, `&` as `and`, without its legal form. */
export function comparable(name: string): string {
  return withoutLegalForm(name.trim())
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** A name as a piece of a path: lower case, hyphens. */
export function slug(name: string): string {
  return comparable(name).replace(/ /g, '-') || 'page'
}

/** Street lines without locality and postcode. */
export function streetOf(address: Address): string {
  const first =
    address.premises && !/[A-Za-z]{3}/.test(address.premises) ? `${address.premises} ${address.line1}` : null
  const lines = first === null ? [address.premises, address.line1, address.line2] : [first, address.line2]
  return lines.filter(Boolean).join(', ')
}

/** The address on one line. */
export function addressLine(address: Address): string {
  return [streetOf(address), address.locality, address.region, address.postcode].filter(Boolean).join(', ')
}
