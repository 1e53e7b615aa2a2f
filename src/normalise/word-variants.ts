/** Spellings that mean the same word in company names, each with the one we compare by. */
const VARIANTS: Readonly<Record<string, string>> = {
  bros: 'brother',
  brothers: 'brother',
  centre: 'center',
  centres: 'center',
  centers: 'center',
  co: 'company',
  companies: 'company',
  saint: 'st',
  intl: 'international',
  mfg: 'manufacturing',
  mgmt: 'management',
  eng: 'engineering',
  assoc: 'association',
  natl: 'national',
  organization: 'organisation',
  univ: 'university',
  grp: 'group',
  tech: 'technology',
  technologies: 'technology',
}

/** Common words of firm names whose plural is no other company. A rare word keeps its plural: Brooks is not Brook. */
const PLURALS: readonly string[] =
  `academy adviser advisor agency apartment architect associate association bakery book
  builder building business carpet caterer cleaner college communication component computer connection construction
  consultancy consultant contract contractor decorator design designer development electrical engineer enterprise estate
  event fabrication facility fitting floor food foundation future garage garden glass group hall holding home hospital hotel
  house image industry instrument interior investment kitchen laboratory law logistic machine manufacturer material
  metal motor network nursery office operation paint part partner plastic plumber print printer product production
  project property recruiter removal rental repair resource restaurant roof school service shop site sign software
  solicitor solution son sport stone store studio supplier supply surveyor system tile tool tour toy trade transport
  trust tutor university vehicle venture window work workshop`.split(/\s+/u)

const pluralOf = (word: string): string =>
  /[^aeiou]y$/u.test(word)
    ? `${word.slice(0, -1)}ies`
    : /(?:s|x|ch|sh)$/u.test(word)
      ? `${word}es`
      : `${word}s`

const CANONICAL: ReadonlyMap<string, string> = new Map([
  ...PLURALS.map((word): [string, string] => [pluralOf(word), word]),
  ...Object.entries(VARIANTS),
])

/** The one spelling a word of a company name is compared by: `services` and `service` are one, `Bros` is `brother`. */
export const canonicalWord = (word: string): string => CANONICAL.get(word) ?? word
