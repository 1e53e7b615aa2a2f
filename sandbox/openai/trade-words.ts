import type { Sector } from '../world/world.ts'

/** Words of a prompt by which the model understands which sector is meant. */
export const sectorWords: readonly (readonly [Sector, RegExp])[] = [
  [
    'education',
    /\b(?:educat\w*|schools?|colleges?|universit\w*|academ(?:y|ies)|nurser(?:y|ies)|sixth[ -]forms?|pre-?schools?|training providers?|trainers?|tutors?)\b/i,
  ],
  [
    'it',
    /\b(?:IT|MSPs?|managed (?:IT )?services?(?: providers?)?|managed support|information technology|computer (?:services|support|repairs?)|cyber ?security|web (?:design|development|agenc)\w*|software|VARs?|resellers?|network(?:ing)? (?:installers?|support)|telecoms?)\b/,
  ],
  [
    'manufacturing',
    /\b(?:manufactur\w*|factor(?:y|ies)|makers? of|industrial (?:firms?|compan\w+|business\w*)|engineering (?:firms?|compan\w+|works)|fabricat\w*|foundr(?:y|ies)|machinists?|production sites?|producers? of|plants?)\b/i,
  ],
  [
    'healthcare',
    /\b(?:health ?care|care homes?|nursing homes?|dentists?|dental|hospitals?|clinics?|GPs?|surger(?:y|ies)|medical (?:centres?|practices?)|vets?|veterinary|physiotherap\w*|opticians?)\b/i,
  ],
  [
    'retail-office',
    /\b(?:retail\w*|shops?|stores?|business centres?|serviced offices?|offices|co-?working|showrooms?|estate agents?|letting agents?|property (?:management|compan\w+))\b/i,
  ],
  [
    'other',
    /\b(?:construction|builders?|electricians?|plumb\w+|accountan\w+|solicitors?|law firms?|surveyors?|haul(?:age|iers?)|logistics|hotels?|restaurants?|pubs?)\b/i,
  ],
]

/** Phrases that hold a sector's word without meaning the sector. */
export const idlePhrases =
  /\b(?:registered offices?|head offices?|post offices?|office address\w*|web ?search\w*|search(?:ing)? the web|web ?(?:sites?|pages?)|company websites?|in store|information technology needs)\b/gi

/** Words of a kind that say too little to look for. */
export const idleKindWords = new Set([
  'other',
  'goods',
  'products',
  'and',
  'the',
  'support',
  'form',
  'business',
  'centre',
  'services',
])

/** Names of towns that are also plain words: the model takes them for a place only behind one of {@link placeCues}. */
export const wordLikeTowns = new Set(
  'reading bath deal sale street rugby march battle ash hook ware wells ford hope settle stone barking barry nelson mold bury diss eye rye ely sandwich buckingham'.split(
    ' ',
  ),
)

/** Words before a place. */
export const placeCues = new Set(
  'in near around of at from to and or within town city area place location'.split(' '),
)
