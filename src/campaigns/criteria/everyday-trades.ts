import { sicCodes } from '../../company/sic-codes.ts'

/**
 * Trades as people call them, with the beginnings of the SIC 2007 codes under which such firms register: the register's own
 * names for them are other words. In our own words; the codes are those of Companies House's list.
 */
const everydayTrades: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:metal|steel|sheet)[- ]?(?:work\w*|fabricat\w*)|\bfabricat(?:ors?|ion)\b|\bwelders?\b/, ['24', '25']],
  [/\bmachinists?\b|\b(?:cnc|precision) (?:engineer\w*|machin\w*)|\btoolmakers?\b/, ['25620', '25730', '28']],
  [
    /\b(?:mechanical |general )?engineering (?:firms?|companies|businesses|works|workshops?)\b/,
    ['25', '28', '33'],
  ],
  [/\bplumb(?:ers?|ing)\b|\bheating engineers?\b/, ['43220']],
  [/\belectricians?\b|\belectrical contractors?\b/, ['43210']],
  [/\broof(?:ers?|ing)\b/, ['43910']],
  [/\bbuilders?\b|\bbuilding contractors?\b|\bconstruction\b/, ['41', '42', '43']],
  [/\bproperty developers?\b/, ['41100']],
  [/\bjoiner(?:s|y)\b|\bcarpent(?:ers?|ry)\b/, ['16230', '43320']],
  [/\bsolicitors?\b|\blaw firms?\b|\bconveyanc\w+/, ['69102']],
  [/\baccountan(?:ts?|cy)\b|\bbookkeep\w+/, ['692']],
  [/\bestate agen\w+|\bletting agen\w+/, ['683']],
  [/\barchitects?\b/, ['71111']],
  [/\bsurveyors?\b/, ['71121', '74902', '68310']],
  [/\bdent(?:ists?|al)\b/, ['86230']],
  [/\b(?:gps?|doctors?) (?:surger\w+|practices?)\b/, ['86210']],
  [/\bvets?\b|\bveterinary\b/, ['75000']],
  [/\bcare homes?\b|\bnursing homes?\b/, ['87']],
  [/\bpharmac(?:y|ies|ists?)\b|\bchemists?\b/, ['47730']],
  [/\bopticians?\b/, ['47782']],
  [/\bnurser(?:y|ies)\b/, ['88910', '85100']],
  [/\brestaurants?\b|\bcafes?\b|\btakeaways?\b/, ['561']],
  [/\bpubs?\b|\bbars?\b/, ['563']],
  [/\bhotels?\b/, ['551']],
  [/\bcater(?:ers?|ing)\b/, ['562']],
  [/\bgyms?\b|\bfitness\b/, ['93130']],
  [/\bhairdress\w+|\bbeauty salons?\b|\bbarbers?\b/, ['96020']],
  [/\bgarages?\b|\bcar repair\w*|\bmot (?:centres?|stations?)\b/, ['45200']],
  [/\bcar dealer\w*/, ['451']],
  [/\bhaulage\b|\bhauliers?\b|\blogistics\b|\bfreight\b/, ['494', '52']],
  [/\bwarehous\w+|\bstorage\b/, ['521']],
  [/\bcouriers?\b/, ['53']],
  [/\brecruit\w+ (?:agenc\w+|firms?|consultan\w+)|\brecruiters?\b|\bstaffing\b/, ['78']],
  [/\bmarketing agenc\w+|\badvertising\b|\bpr agenc\w+/, ['73', '70210']],
  [/\bweb ?(?:design\w*|develop\w*)|\bsoftware\b|\bapp develop\w*/, ['6201', '62020', '58290']],
  [/\bit support\b|\bmsps?\b|\bmanaged service\b|\bcyber\b/, ['62020', '62030', '62090']],
  [/\btelecoms?\b|\bvoip\b/, ['61']],
  [/\bclean(?:ers|ing)\b/, ['812']],
  [/\bsecurity (?:guard\w*|firms?|companies)\b/, ['80']],
  [/\blandscap\w+|\bgardeners?\b/, ['81300']],
  [/\bprint(?:ers?|ing)\b/, ['181']],
  [/\bplastics?\b|\binjection mould\w+/, ['222']],
  [/\bbaker(?:y|ies|s)\b/, ['107', '47240']],
  [/\bbrewer(?:y|ies|s)\b/, ['11050']],
  [/\bfood (?:producers?|manufactur\w+|processors?)\b/, ['10']],
  [/\bfurniture\b/, ['31']],
  [/\bpackaging\b/, ['172', '2222', '82920']],
  [/\btextiles?\b|\bclothing manufactur\w+/, ['13', '14']],
  [/\belectronics?\b/, ['26', '27']],
  [/\binsurance brokers?\b/, ['66220']],
  [/\bfinancial advis\w+|\bifas?\b/, ['66190', '66290', '64999']],
  [/\bmanagement consult\w+/, ['70229']],
  [/\btrain(?:ers|ing providers?)\b/, ['855']],
  [/\bfarm(?:s|ers|ing)\b/, ['01']],
]

/** SIC codes of the trades that a text names in everyday words, in the order of the list; empty when it names none of them. */
export const everydayCodesOf = (text: string): string[] => {
  const lower = text.toLowerCase()
  const prefixes = everydayTrades.flatMap(([words, starts]) => (words.test(lower) ? starts : []))
  return [
    ...new Set(prefixes.flatMap((start) => [...sicCodes.keys()].filter((code) => code.startsWith(start)))),
  ]
}
