import type { Sector } from '../world/world.ts'

/** Works that firms apply for, as councils print them. `*` stands for a floor area in words, `@` for a firm's name. */
export const worksOfFirms: Readonly<Record<Sector, readonly string[]>> = {
  education: [
    'Erection of single storey teaching block (*) with associated landscaping and tree planting',
    'Two storey extension to provide additional classrooms and dining hall, *',
    'Replacement of roof coverings and windows to main school building',
    'Installation of all weather sports pitch with floodlighting and perimeter fencing',
  ],
  it: [
    'Change of use of first floor from storage to offices (Class E), *',
    'Refurbishment and subdivision of existing office suite including new plant to roof',
    'Installation of standby generator and air conditioning units to rear service yard',
  ],
  manufacturing: [
    'Erection of industrial unit (Use Class B2) with ancillary offices, *',
    'Extension to existing factory to form new production hall, * gross internal area',
    'Erection of storage building and formation of new access and HGV yard',
    'Demolition of existing workshop and erection of replacement, *',
    'Installation of roof mounted solar panels and replacement cladding to factory',
  ],
  healthcare: [
    'Single storey rear extension to surgery to provide two consulting rooms, *',
    'Change of use from offices to clinic (Class E) with internal alterations',
    'Extension to care home to provide 12 additional bedrooms, *',
    'Formation of additional parking and new ramped access to practice',
  ],
  'retail-office': [
    'Installation of new shopfront, roller shutters and external plant',
    'Change of use of ground floor to office (Class E) and external alterations, *',
    'Refurbishment of office building including recladding and new entrance canopy',
    'Subdivision of existing unit to form two retail units, *',
  ],
  other: [
    'Erection of warehouse and distribution building with ancillary offices, *',
    'Change of use to mixed office and storage with erection of two storey side extension, *',
    'Alterations and extension to existing premises and formation of parking area',
  ],
}

/** Works of householders and others whom nobody sells to: with the kind of application that the council made of it. */
export const trivialWorks: readonly (readonly [string, string])[] = [
  ['Full', 'Single storey rear extension to dwelling'],
  ['Full', 'Erection of conservatory to rear'],
  ['Full', 'Householder application for two storey side extension and porch'],
  ['Full', 'Loft conversion with rear dormer and rooflights'],
  ['Full', 'Erection of detached dwelling with garage'],
  ['Full', 'Demolition of detached garage and erection of 1 no. bungalow'],
  ['Trees', 'T1 Oak: crown reduction by 2 metres. T2 Ash: fell'],
  ['Trees', 'Works to trees protected by a Tree Preservation Order'],
  ['Other', 'Certificate of lawful development for proposed hip to gable extension'],
  ['Other', 'Application for a Lawful Development Certificate for an existing use'],
]

/** Signs of firms: as trivial as a conservatory. */
export const signWorks: readonly string[] = [
  'Advertisement consent for 2 no. internally illuminated fascia signs',
  'Display of replacement signage to front elevation',
]

/** Endings of the names of practices that act for others. */
export const agentEndings: readonly string[] = [
  'Architects',
  'Planning',
  'Design Studio',
  'Building Consultancy',
]
