import type { Address } from './world.ts'

const countries = new Set([
  'ENGLAND',
  'SCOTLAND',
  'WALES',
  'NORTHERN IRELAND',
  'UNITED KINGDOM',
  'GREAT BRITAIN',
  'UK',
  'UNITED KINGDOM OF GREAT BRITAIN',
])

const counties = new Set(
  `BEDFORDSHIRE;BERKSHIRE;BUCKINGHAMSHIRE;CAMBRIDGESHIRE;CHESHIRE;CORNWALL;CUMBRIA;DERBYSHIRE;DEVON;DORSET;COUNTY DURHAM;
CO DURHAM;EAST SUSSEX;EAST YORKSHIRE;ESSEX;GLOUCESTERSHIRE;GREATER MANCHESTER;HAMPSHIRE;HEREFORDSHIRE;HERTFORDSHIRE;KENT;
LANCASHIRE;LEICESTERSHIRE;LINCOLNSHIRE;MERSEYSIDE;MIDDLESEX;NORFOLK;NORTH YORKSHIRE;NORTHAMPTONSHIRE;NORTHUMBERLAND;
NOTTINGHAMSHIRE;OXFORDSHIRE;SHROPSHIRE;SOMERSET;SOUTH YORKSHIRE;STAFFORDSHIRE;SUFFOLK;SURREY;TYNE AND WEAR;WARWICKSHIRE;
WEST MIDLANDS;WEST SUSSEX;WEST YORKSHIRE;WILTSHIRE;WORCESTERSHIRE;SUSSEX;YORKSHIRE;LANARKSHIRE;AYRSHIRE;FIFE;GWENT;
SOUTH GLAMORGAN;MID GLAMORGAN;WEST GLAMORGAN;CLWYD;DYFED;POWYS;COUNTY ANTRIM;COUNTY DOWN;CO ANTRIM;CO DOWN`
    .split(';')
    .map((county) => county.trim()),
)

const takeLast = (parts: string[], isWanted: (part: string) => boolean): string | null => {
  const last = parts.at(-1)
  if (last === undefined || parts.length < 2 || !isWanted(last.toUpperCase())) return null
  parts.pop()
  return last
}

const splitNumber = (part: string): [string, string] | null => {
  const match = /^(\d+[A-Za-z]?(?:\s?[-/]\s?\d+[A-Za-z]?)?)\s+(.+)$/.exec(part)
  return match?.[1] && match[2] ? [match[1], match[2]] : null
}

/**
 * Takes a register file's one-line address apart. Every word of it stays in one of the fields; which part is the
 * street and which the town is a reading of its order (street, district, town, county, country, postcode).
 */
export const readRegisterAddress = (text: string, postcode: string): Address => {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.toUpperCase() !== postcode)
  const country = takeLast(parts, (part) => countries.has(part))
  const region = takeLast(parts, (part) => counties.has(part))
  const locality = parts.length > 1 ? (parts.pop() ?? '') : ''
  const [first = '', second, ...rest] = parts
  const numbered = splitNumber(first)
  const lines = numbered ? [second, ...rest] : rest
  return {
    premises: numbered ? numbered[0] : first,
    line1: numbered ? numbered[1] : (second ?? ''),
    line2: lines.filter((line) => line !== undefined).join(', ') || null,
    locality,
    region,
    ...(country === null ? {} : { country }),
    postcode,
  }
}
