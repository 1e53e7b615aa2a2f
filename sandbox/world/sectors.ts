import type { Sector } from './world.ts'

/** A kind of firm inside a sector: its SIC 2007 codes, the trade words of its name, and what it may offer. */
export type Kind = {
  sector: Sector
  kind: string
  /** How often it occurs inside its sector. */
  weight: number
  sicCodes: readonly string[]
  /** Trade part of a name; `*` stands for the distinctive word. */
  names: readonly string[]
  services: readonly string[]
}

/** Services that IT firms name on their websites. */
const itServices = [
  'managed IT support',
  'cyber security',
  'cloud backup',
  'structured cabling',
  'VoIP telephony',
  'web design',
  'web hosting',
  'Microsoft 365',
  'network installation',
  'Wi-Fi surveys',
  'CCTV installation',
  'access control',
  'server maintenance',
  'hardware supply',
  'software development',
  'IT consultancy',
  'data recovery',
  'disaster recovery',
  'Cyber Essentials certification',
  'penetration testing',
  'remote monitoring',
  'printer support',
  'laptop repair',
  'leased lines',
  'search engine optimisation',
] as const

const food = ['contract packing', 'own-label production', 'product development', 'cold storage']
const metal = ['CNC machining', 'laser cutting', 'fabrication', 'welding', 'powder coating', 'assembly']
const machine = ['machine design', 'installation', 'servicing', 'spare parts', 'refurbishment']
const plastic = ['injection moulding', 'vacuum forming', 'tool making', 'extrusion']
const care = ['residential care', 'respite care', 'dementia care']
const clinic = ['appointments', 'health checks', 'home visits']

const education: Kind[] = [
  {
    sector: 'education',
    kind: 'nursery',
    weight: 14,
    sicCodes: ['85100', '88910'],
    names: ['* DAY NURSERY', '* PRE-SCHOOL', 'LITTLE * NURSERIES'],
    services: ['full day care', 'after-school club', 'holiday club'],
  },
  {
    sector: 'education',
    kind: 'primary',
    weight: 24,
    sicCodes: ['85200'],
    names: ['* PRIMARY SCHOOL', '* PRIMARY ACADEMY', '* PREPARATORY SCHOOL', '* JUNIOR SCHOOL'],
    services: ['breakfast club', 'wraparound care'],
  },
  {
    sector: 'education',
    kind: 'secondary',
    weight: 26,
    sicCodes: ['85310'],
    names: [
      '* ACADEMY',
      '* HIGH SCHOOL',
      '* SCHOOL',
      'THE * LEARNING TRUST',
      '* ACADEMY TRUST',
      '* GRAMMAR SCHOOL',
    ],
    services: ['sixth form', 'sports hall hire'],
  },
  {
    sector: 'education',
    kind: 'sixth form/further',
    weight: 10,
    sicCodes: ['85320', '85410'],
    names: ['* COLLEGE', '* SIXTH FORM COLLEGE', '* COLLEGE OF TECHNOLOGY'],
    services: ['apprenticeships', 'A levels', 'adult courses'],
  },
  {
    sector: 'education',
    kind: 'higher',
    weight: 3,
    sicCodes: ['85421', '85422'],
    names: ['UNIVERSITY OF *', '* UNIVERSITY', '* SCHOOL OF ART'],
    services: ['degrees', 'research', 'conference hire'],
  },
  {
    sector: 'education',
    kind: 'training',
    weight: 23,
    sicCodes: ['85590', '85600', '85510', '85530'],
    names: ['* TRAINING', '* TUTORS', '* SKILLS ACADEMY', '* DANCE SCHOOL', '* SCHOOL OF MOTORING'],
    services: [
      'apprenticeship training',
      'first aid courses',
      'health and safety courses',
      'private tuition',
    ],
  },
]

const it: Kind[] = [
  {
    sector: 'it',
    kind: 'IT support',
    weight: 30,
    sicCodes: ['62020', '62090', '62030'],
    names: ['* IT SUPPORT', '* COMPUTER SERVICES', '* IT SOLUTIONS', '* SYSTEMS'],
    services: itServices,
  },
  {
    sector: 'it',
    kind: 'MSP',
    weight: 26,
    sicCodes: ['62020', '62030', '63110'],
    names: ['* MANAGED SERVICES', '* TECHNOLOGY', '* NETWORKS', '* CLOUD'],
    services: itServices,
  },
  {
    sector: 'it',
    kind: 'web',
    weight: 20,
    sicCodes: ['62012', '63120', '62090'],
    names: ['* DIGITAL', '* WEB STUDIO', '* INTERACTIVE', '* SOFTWARE'],
    services: itServices,
  },
  {
    sector: 'it',
    kind: 'security',
    weight: 12,
    sicCodes: ['62020', '62090', '80200'],
    names: ['* CYBER', '* SECURE SYSTEMS', '* INFORMATION SECURITY'],
    services: itServices,
  },
  {
    sector: 'it',
    kind: 'reseller',
    weight: 12,
    sicCodes: ['62090', '95110', '46510'],
    names: ['* COMPUTERS', '* BUSINESS SYSTEMS', '* COMPUTER REPAIRS', '* TELECOM & IT'],
    services: itServices,
  },
]

const manufacturing: Kind[] = [
  {
    sector: 'manufacturing',
    kind: 'food and drink',
    weight: 14,
    sicCodes: ['10710', '10890', '10850', '10390', '11050', '10130'],
    names: ['* FOODS', '* BAKERY', '* BREWING COMPANY', '* PIES'],
    services: food,
  },
  {
    sector: 'manufacturing',
    kind: 'textiles and clothing',
    weight: 8,
    sicCodes: ['13990', '14190', '13910', '14120', '15200'],
    names: ['* KNITWEAR', '* TEXTILES', '* WORKWEAR', '* FOOTWEAR'],
    services: ['cutting and sewing', 'embroidery', 'pattern making'],
  },
  {
    sector: 'manufacturing',
    kind: 'wood, paper and print',
    weight: 10,
    sicCodes: ['16230', '17211', '18129', '18121', '16240'],
    names: ['* JOINERY', '* PACKAGING', '* PRINT', '* LABELS'],
    services: ['litho printing', 'die cutting', 'bespoke joinery', 'pallet repair'],
  },
  {
    sector: 'manufacturing',
    kind: 'chemicals and plastics',
    weight: 12,
    sicCodes: ['22290', '22220', '20301', '20412', '22190'],
    names: ['* PLASTICS', '* MOULDINGS', '* COATINGS', '* POLYMERS'],
    services: plastic,
  },
  {
    sector: 'manufacturing',
    kind: 'glass, stone and ceramics',
    weight: 5,
    sicCodes: ['23120', '23610', '23700', '23410'],
    names: ['* GLASS', '* PRECAST', '* STONE', '* POTTERIES'],
    services: ['toughened glass', 'made to measure', 'site delivery'],
  },
  {
    sector: 'manufacturing',
    kind: 'metal products',
    weight: 22,
    sicCodes: ['25620', '25110', '25990', '25610', '24510', '25730'],
    names: ['* ENGINEERING', '* FABRICATIONS', '* PRECISION', '* CASTINGS', '* TOOLING', '* STEEL'],
    services: metal,
  },
  {
    sector: 'manufacturing',
    kind: 'electronics and electrical',
    weight: 10,
    sicCodes: ['26110', '27120', '27900', '26511', '27400'],
    names: ['* ELECTRONICS', '* CONTROLS', '* LIGHTING', '* INSTRUMENTS'],
    services: ['circuit board assembly', 'panel building', 'testing and calibration'],
  },
  {
    sector: 'manufacturing',
    kind: 'machinery',
    weight: 11,
    sicCodes: ['28290', '28990', '28131', '28220', '33120', '33200'],
    names: ['* MACHINERY', '* PUMPS', '* HANDLING SYSTEMS', '* MACHINE TOOLS'],
    services: machine,
  },
  {
    sector: 'manufacturing',
    kind: 'vehicles and transport',
    weight: 4,
    sicCodes: ['29201', '29320', '30300', '29202'],
    names: ['* COACHWORKS', '* TRAILERS', '* AEROSPACE COMPONENTS'],
    services: ['body repair', 'prototyping', 'small series'],
  },
  {
    sector: 'manufacturing',
    kind: 'furniture and other goods',
    weight: 4,
    sicCodes: ['31090', '31010', '32990', '32500'],
    names: ['* FURNITURE', '* KITCHENS', '* BEDS', '* SPORTS GOODS'],
    services: ['made to order', 'upholstery', 'contract furniture'],
  },
]

const healthcare: Kind[] = [
  {
    sector: 'healthcare',
    kind: 'dentist',
    weight: 22,
    sicCodes: ['86230'],
    names: ['* DENTAL PRACTICE', '* DENTAL CARE', '* ORTHODONTICS'],
    services: ['check-ups', 'implants', 'whitening'],
  },
  {
    sector: 'healthcare',
    kind: 'gp',
    weight: 14,
    sicCodes: ['86210'],
    names: ['* MEDICAL CENTRE', '* SURGERY', '* HEALTH CENTRE'],
    services: clinic,
  },
  {
    sector: 'healthcare',
    kind: 'clinic',
    weight: 16,
    sicCodes: ['86220', '86900'],
    names: ['* CLINIC', '* PHYSIOTHERAPY', '* EYE CLINIC'],
    services: clinic,
  },
  {
    sector: 'healthcare',
    kind: 'hospital',
    weight: 4,
    sicCodes: ['86101'],
    names: ['* HOSPITAL', '* PRIVATE HOSPITAL'],
    services: ['surgery', 'diagnostics', 'outpatients'],
  },
  {
    sector: 'healthcare',
    kind: 'care home',
    weight: 32,
    sicCodes: ['87300', '87100', '87200'],
    names: ['* CARE HOME', '* NURSING HOME', '* HOUSE CARE', '* RESIDENTIAL CARE'],
    services: care,
  },
  {
    sector: 'healthcare',
    kind: 'vet',
    weight: 12,
    sicCodes: ['75000'],
    names: ['* VETERINARY SURGERY', '* VETS', '* ANIMAL HOSPITAL'],
    services: ['vaccinations', 'surgery', 'farm visits'],
  },
]

const retailOffice: Kind[] = [
  {
    sector: 'retail-office',
    kind: 'shop',
    weight: 40,
    sicCodes: ['47110', '47190', '47599', '47710', '47910'],
    names: ['* STORES', '* HOMEWARE', '* OUTFITTERS', '* GARDEN CENTRE'],
    services: ['home delivery', 'click and collect'],
  },
  {
    sector: 'retail-office',
    kind: 'property',
    weight: 30,
    sicCodes: ['68320', '68310', '68209'],
    names: ['* ESTATES', '* LETTINGS', '* PROPERTY MANAGEMENT'],
    services: ['lettings', 'block management', 'surveys'],
  },
  {
    sector: 'retail-office',
    kind: 'business centre',
    weight: 30,
    sicCodes: ['82110', '82990', '68202'],
    names: ['* BUSINESS CENTRE', '* OFFICES', '* WORKSPACE'],
    services: ['serviced offices', 'meeting rooms', 'virtual office'],
  },
]

const other: Kind[] = [
  {
    sector: 'other',
    kind: 'construction',
    weight: 35,
    sicCodes: ['41202', '43210', '43220', '43390'],
    names: ['* CONSTRUCTION', '* ELECTRICAL', '* PLUMBING & HEATING', '* BUILDERS'],
    services: ['extensions', 'rewiring', 'boiler installation'],
  },
  {
    sector: 'other',
    kind: 'professional',
    weight: 30,
    sicCodes: ['69201', '69102', '70229', '71129'],
    names: ['* ACCOUNTANTS', '* SOLICITORS', '* CONSULTING', '* SURVEYORS'],
    services: ['payroll', 'tax advice', 'conveyancing'],
  },
  {
    sector: 'other',
    kind: 'transport',
    weight: 20,
    sicCodes: ['49410', '52290', '49390'],
    names: ['* HAULAGE', '* LOGISTICS', '* COACHES'],
    services: ['pallet distribution', 'warehousing', 'coach hire'],
  },
  {
    sector: 'other',
    kind: 'hospitality',
    weight: 15,
    sicCodes: ['55100', '56101', '56302'],
    names: ['* HOTEL', '* RESTAURANTS', '* INNS'],
    services: ['rooms', 'functions', 'catering'],
  },
]

/** Every kind of every sector. */
export const kinds: readonly Kind[] = [
  ...education,
  ...it,
  ...manufacturing,
  ...healthcare,
  ...retailOffice,
  ...other,
]

const kindBySic = new Map(
  kinds.flatMap((kind) => kind.sicCodes.map((code) => [code, kind] as const)).reverse(),
)

const sectorByDivision = (division: number): Sector | null => {
  if (division === 85) return 'education'
  if (division === 62 || division === 63) return 'it'
  if (division >= 10 && division <= 33) return 'manufacturing'
  if (division === 86 || division === 87 || division === 75) return 'healthcare'
  if (division === 47 || division === 68 || division === 82) return 'retail-office'
  return null
}

/** Sector and kind that SIC codes alone tell, the first telling code first; `kind` is empty where none is known. */
export const sectorOfSic = (sicCodes: readonly string[]): { sector: Sector; kind: string } => {
  for (const code of sicCodes) {
    const sector = code === '95110' ? 'it' : sectorByDivision(Number(code.slice(0, 2)))
    if (!sector) continue
    const kind = kindBySic.get(code)
    return { sector, kind: kind?.sector === sector ? kind.kind : '' }
  }
  return { sector: 'other', kind: '' }
}
