import type { Firm, Sector } from '../world/world.ts'

/** How Google knows a kind of firm: its place types (Table A, main one first) and the words that people search it by. */
type Trade = { sector: Sector; kind: string; types: readonly string[]; words: RegExp }

const trade = (sector: Sector, kind: string, types: readonly string[], words: RegExp): Trade => ({
  sector,
  kind,
  types,
  words,
})

/** Words for all kinds of a sector. */
const sectorWide: Record<Sector, RegExp> = {
  education: /\b(?:education|schools and colleges)\b/i,
  it: /\b(?:IT|information technology|computer) (?:compan\w+|firms?|business\w*)\b/i,
  manufacturing: /\b(?:manufactur\w*|factor(?:y|ies)|industrial (?:firms?|compan\w+|estates?)|works)\b/i,
  healthcare: /\b(?:health ?care|medical)\b/i,
  'retail-office': /\b(?:offices? and shops?|retail and offices?)\b/i,
  other: /(?!)/,
}

const trades: readonly Trade[] = [
  trade(
    'education',
    'nursery',
    ['preschool', 'child_care_agency'],
    /\b(?:nurser(?:y|ies)|pre-?schools?|child ?care)\b/i,
  ),
  trade(
    'education',
    'primary',
    ['primary_school', 'school'],
    /(?<!secondary |high |grammar |driving )\bschools?\b/i,
  ),
  trade(
    'education',
    'secondary',
    ['secondary_school', 'school'],
    /(?<!primary |junior |infant |driving )\bschools?\b|\bacadem(?:y|ies)\b/i,
  ),
  trade('education', 'sixth form/further', ['school'], /\b(?:colleges?|sixth forms?)\b/i),
  trade('education', 'higher', ['university'], /\buniversit\w+\b/i),
  trade('education', 'training', [], /\b(?:training|trainers?|tutors?|driving schools?)\b/i),
  trade('it', 'IT support', [], /\b(?:IT|computer|tech\w*) (?:support|services?|consult\w+)\b/i),
  trade('it', 'MSP', [], /\b(?:managed (?:IT )?services?|msps?|IT (?:support|services?))\b/i),
  trade('it', 'web', [], /\b(?:web|software|app) (?:design\w*|develop\w*|agenc\w+|hous\w+|compan\w+)\b/i),
  trade('it', 'security', [], /\bcyber ?security\b|\binformation security\b/i),
  trade(
    'it',
    'reseller',
    ['electronics_store', 'store'],
    /\bcomputer (?:shops?|stores?|repairs?)\b|\b(?:IT )?resellers?\b/i,
  ),
  trade('manufacturing', 'food and drink', [], /\b(?:food|drinks?|baker(?:y|ies)|brewer(?:y|ies))\b/i),
  trade('manufacturing', 'textiles and clothing', [], /\b(?:textiles?|clothing)\b/i),
  trade('manufacturing', 'wood, paper and print', [], /\b(?:print\w*|packaging|paper|joiner(?:y|s))\b/i),
  trade(
    'manufacturing',
    'chemicals and plastics',
    [],
    /\b(?:chemicals?|plastics?|pharmaceutical\w*|rubber)\b/i,
  ),
  trade('manufacturing', 'glass, stone and ceramics', [], /\b(?:glass|stone|concrete|bricks?)\b/i),
  trade('manufacturing', 'metal products', [], /\b(?:metal|fabricat\w+|steel|engineering)\b/i),
  trade('manufacturing', 'electronics and electrical', [], /\belectronics?\b/i),
  trade('manufacturing', 'machinery', [], /\bmachinery?\b|\bmachines?\b|\bengineering\b/i),
  trade('manufacturing', 'vehicles and transport', [], /\b(?:vehicles?|aerospace|automotive)\b/i),
  trade('manufacturing', 'furniture and other goods', [], /\bfurniture\b/i),
  trade('healthcare', 'dentist', ['dentist', 'dental_clinic'], /\b(?:dentists?|dental)\b/i),
  trade(
    'healthcare',
    'gp',
    ['doctor'],
    /\b(?:GPs?|doctors?|surger(?:y|ies)|medical (?:centres?|practices?))\b/i,
  ),
  trade('healthcare', 'clinic', ['medical_clinic', 'physiotherapist'], /\b(?:clinics?|physio\w*)\b/i),
  trade('healthcare', 'hospital', ['hospital'], /\bhospitals?\b/i),
  trade('healthcare', 'care home', [], /\b(?:care|nursing|residential) homes?\b/i),
  trade('healthcare', 'vet', ['veterinary_care'], /\b(?:vets?|veterinar\w+)\b/i),
  trade('retail-office', 'shop', ['store'], /\b(?:shops?|stores?|retail\w*|showrooms?)\b/i),
  trade('retail-office', 'property', ['real_estate_agency'], /\b(?:estate agen\w+|letting\w*|property)\b/i),
  trade(
    'retail-office',
    'business centre',
    ['corporate_office', 'coworking_space'],
    /\b(?:business centres?|offices?|co-?working|workspaces?)\b/i,
  ),
  trade(
    'other',
    'construction',
    ['general_contractor', 'electrician', 'plumber'],
    /\b(?:construction|builders?|electricians?|plumb\w+)\b/i,
  ),
  trade(
    'other',
    'professional',
    ['accounting', 'lawyer', 'consultant'],
    /\b(?:accountan\w+|solicitors?|consultan\w+|surveyors?)\b/i,
  ),
  trade('other', 'transport', ['moving_company'], /\b(?:haul\w+|logistics|couriers?)\b/i),
  trade('other', 'hospitality', ['hotel', 'restaurant', 'pub'], /\b(?:hotels?|restaurants?|pubs?|inns?)\b/i),
]

const byKind = new Map(trades.map((one) => [one.kind, one]))

/** The place types of a firm, the main one first; every firm is an establishment. */
export const typesOf = ({ kind }: Firm): string[] => [
  ...(byKind.get(kind)?.types ?? []),
  'point_of_interest',
  'establishment',
]

/** Which firms a query means by its trade words; null when it has none. */
export const tradeOf = (query: string): ((firm: Firm) => boolean) | null => {
  const named = trades.filter(({ sector, words }) => words.test(query) || sectorWide[sector].test(query))
  if (named.length === 0) return null
  const kinds = new Set(named.map(({ kind }) => kind))
  const sectors = new Set(named.map(({ sector }) => sector))
  // A register file tells the kind of some firms only.
  return (firm) => (firm.kind === '' ? sectors.has(firm.sector) : kinds.has(firm.kind))
}
