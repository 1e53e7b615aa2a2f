import type { Dice } from './dice.ts'

const beginnings =
  `Harrow Thistle Bram Ald Wex Corn Fen Hazel Marl Oak Pen Quill Raven Sedge Tarn Ulver Vell Whin Yarrow
Ash Birk Calder Dray Elder Fallow Gors Heron Ivel Jessa Kestrel Lark Mallow Nettle Orrin Pipp Rook Skell Tamar Umber
Winter Kelm Brack Copper Dunn Ember Flint Granger Holl Iron Lyn Merri North Oster Padd Rush Sorrel Thorn Wether Silver
Cold Amber Brindle Clover Dapple Fern Gale Hollin Keld Linden`.split(/\s+/)

const endings =
  `mere beck wick combe holt stead moor gate ridge worth dene field shaw thorpe ley burn croft mount vale hurst
ford well haugh bridge stone water march brook garth fold`.split(/\s+/)

/** Every invented place-like word, in capitals, in a fixed order: some two thousand. */
export const distinctiveWords: readonly string[] = beginnings.flatMap((beginning) =>
  endings.map((ending) => `${beginning}${ending}`.toUpperCase()),
)

const coinedStarts = [
  'Zen',
  'Nova',
  'Opti',
  'Lumi',
  'Veri',
  'Alto',
  'Kine',
  'Cadi',
  'Proxi',
  'Solu',
  'Tri',
  'Omni',
  'Quo',
  'Axi',
  'Vanta',
]
const coinedEnds = [
  'vex',
  'lytic',
  'core',
  'dyne',
  'ora',
  'plex',
  'tek',
  'via',
  'nex',
  'grid',
  'mark',
  'sphere',
  'wave',
  'link',
  'forge',
]

/** A coined brand such as `Novaplex`: shares no word with any legal name. */
export const coinedBrand = (dice: Dice): string => `${dice.pick(coinedStarts)}${dice.pick(coinedEnds)}`

const streets =
  `Mill Lane;High Street;Station Road;Church Street;Victoria Road;Foundry Street;Canal Street;Albert Road;Market Place;
Park Road;Queens Road;London Road;Kings Street;Bridge Street;Chapel Lane;Nelson Street;York Road;Wharf Road;Orchard Way;
Meadow Lane;Castle Street;New Road;Abbey Road;Dock Street;Spring Gardens`
    .split(';')
    .map((street) => street.trim())

/** A street that many British towns have. */
export const streetName = (dice: Dice): string => dice.pick(streets)

const forenames =
  `Amelia Oliver Priya Thomas Fatima George Hannah Callum Aisha Rhys Megan Daniel Niamh Owen Grace Samir Eleanor
Jack Yasmin Peter Siobhan Harpreet Laura Ewan Chloe Martin Zara Stephen Ruth Imran Catriona Gareth Joanne Kwame Lucy Neil`.split(
    /\s+/,
  )
const surnames =
  `Fairweather Ashdown Patel Thornley Okafor Bracewell Singh Penhaligon MacAskill Llewellyn Huxtable Rahman Winterbourne
Kavanagh Treloar Begum Ollerenshaw Dunbavin Chaudhry Entwhistle Fotheringay Iqbal Prendergast Sowerby Mwangi Tunnicliffe Varley
Gilchrist Abernethy Haworth Khatun Postlethwaite Quennell Redfern Strickland Umfreville`.split(/\s+/)

/** First and last name of an invented person. */
export const personName = (dice: Dice): string => `${dice.pick(forenames)} ${dice.pick(surnames)}`

/** Last name of an invented person, in capitals. */
export const surnameInCapitals = (dice: Dice): string => dice.pick(surnames).toUpperCase()
