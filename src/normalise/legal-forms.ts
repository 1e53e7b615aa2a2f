/**
 * Endings that say what kind of body a company is, not which one. Removed before names are compared.
 * From the Companies Act 2006 ss. 58-59, the LLP Act 2000, the CIC Regulations 2005, the Co-operative and
 * Community Benefit Societies Act 2014 and the Welsh equivalents that each of them allows.
 * Written as they look after punctuation is gone and words are lower case; longest first.
 */
export const LEGAL_FORMS: readonly string[] = [
  'cwmni cyfyngedig cyhoeddus',
  'partneriaeth atebolrwydd cyfyngedig',
  'charitable incorporated organisation',
  'scottish charitable incorporated organisation',
  'community interest company',
  'community interest public limited company',
  'cwmni buddiannau cymunedol',
  'public limited company',
  'private unlimited company',
  'limited liability partnership',
  'private limited company',
  'private limited',
  'limited partnership',
  'limited company',
  'unlimited company',
  'unlimited',
  'incorporated',
  'cyfyngedig',
  'anghyfyngedig',
  'limited',
  'limitd',
  'scio',
  'cyf',
  'ccc',
  'cbc',
  'cic',
  'cio',
  'llp',
  'ltd',
  'plc',
  'inc',
]

/** Words that say only where the whole firm is; "(UK)" and its like do not make another company. */
export const COUNTRY_ENDINGS: readonly string[] = ['united kingdom', 'great britain', 'uk', 'gb']

/** Ways to write "trading as"; what follows is the trading name. */
export const TRADING_AS = /\s(?:t\/a|t\.a\.|trading\s+as|also\s+known\s+as|a\.?k\.?a\.?)\s+/iu

/** Legal-form and other short words that keep their capitals when a register name is set in ordinary case. */
export const WORDS_IN_CAPITALS: ReadonlySet<string> = new Set(
  `AI AV AC BBC BMW BT BUPA CCTV CIC CIO CNC CRM DIY DJ EMEA ERP EU FC FM GB GP HGV HQ HR HVAC ICT IOT IP IT LED LLP MOT
  MSP NHS NI PA PAT PC PLC PR PVC QA RFC SEO SCIO TV UK UPVC US USA VAT VIP VR XL`.split(/\s+/u),
)
