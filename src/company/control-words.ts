import { spelt } from './register-words.ts'

// Codes of natures_of_control: Companies House api-enumerations, psc_descriptions.yml. The last part says through what it is held.
const forms: readonly [RegExp, string][] = [
  [/^ownership-of-shares-(?:more-than-)?(\d+)-(?:to-(\d+)-)?percent/u, 'owns $1% to $2% of the shares'],
  [/^voting-rights-(?:more-than-)?(\d+)-(?:to-(\d+)-)?percent/u, 'has $1% to $2% of the votes'],
  [
    /^(?:part-)?right-to-share-surplus-assets-(?:more-than-)?(\d+)-(?:to-(\d+)-)?percent/u,
    'has a right to $1% to $2% of surplus assets',
  ],
  [/^right-to-appoint-and-remove-(?:directors|members|person)/u, 'can appoint and remove its board'],
  [/^significant-influence-or-control/u, 'has significant influence or control'],
]

const through: readonly [RegExp, string][] = [
  [/-as-trust/u, ' through a trust'],
  [/-as-firm/u, ' through a firm'],
]

/** How somebody controls a company, by the register's code: `owns 75% to 100% of the shares`. */
export const controlInWords = (code: string): string => {
  const words = forms.flatMap(([form, text]) => {
    const found = form.exec(code)
    return found === null ? [] : [text.replace('$1', found[1] ?? '').replace('$2', found[2] ?? '100')]
  })[0]
  const held = through.find(([form]) => form.test(code))?.[1] ?? ''
  return words === undefined ? spelt(code).toLowerCase() : `${words}${held}`
}
