/**
 * Addresses that are sold as a registered office to very many companies, by postcode with the house as it is printed. Public
 * facts, looked up in November 2026: W1W 7LT in its owner's terms of business (thelondonoffice.com/terms-and-conditions, 1.2 and
 * 3.1); each of the others in the imprints of several companies that have nothing to do with one another.
 */
const soldAddresses: readonly { postcode: string; house: RegExp }[] = [
  { postcode: 'WC2H 9JQ', house: /\b71\s*[-–]\s*75\b/ },
  { postcode: 'N1 7GU', house: /\b20\b/ },
  { postcode: 'WC1N 3AX', house: /\b27\b/ },
  { postcode: 'EC1V 2NX', house: /\b(?:124|128|152\s*[-–]\s*160)\b|\bkemp house\b/i },
  { postcode: 'EC2A 4NE', house: /\b86\s*[-–]\s*90\b/ },
  { postcode: 'W1W 7LT', house: /\b85\b/ },
  { postcode: 'W1W 5PF', house: /\b167\s*[-–]\s*169\b/ },
  { postcode: 'WC2A 2JR', house: /\b7\b/ },
  { postcode: 'HR5 3DJ', house: /\b61\b/ },
  { postcode: 'IP28 7DE', house: /\b82a?\b/i },
  { postcode: 'M1 2JQ', house: /\b83\b/ },
  { postcode: 'EH2 4AN', house: /\b5\b/ },
  { postcode: 'G2 4JR', house: /\b272\b/ },
]

/** Words by which an address says that it receives post for others. */
const serviceWords =
  /\b(?:c\/o|care of|company formations?|formations? (?:house|direct)|registered office service|virtual office|mail ?box(?:es)?|p\.? ?o\.? box)\b/i

/** Why an address with this postcode is no place where a firm works, in words; null: it may be one. */
export const notAPlaceOfWork = (address: string | null, postcode: string | null): string | null => {
  if (address === null) return null
  if (soldAddresses.some((sold) => sold.postcode === postcode && sold.house.test(address)))
    return `${address} is sold as a registered office to very many companies`
  return serviceWords.test(address) ? `${address} receives post for others` : null
}
