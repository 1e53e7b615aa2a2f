import { canonicalWord } from './word-variants.ts'

/** Firms that everybody calls otherwise than they are registered: short names, stock symbols, later names. One firm a line. */
const FIRMS = `apple aapl|microsoft msft|alphabet google googl|meta platforms,meta,facebook|amazon amzn|tesla tsla|nvidia nvda
|international business machines,ibm|general electric,ge|general motors,gm|procter gamble,pg|johnson johnson,jnj|british petroleum,bp
|royal dutch shell,shell|bayerische motoren werke,bmw|pricewaterhousecoopers pwc|ernst young,ey|twitter x|hewlett packard,hp
|hong kong shanghai banking corporation,hsbc|british telecommunications,british telecom,bt|royal bank scotland,rbs|national westminster bank,natwest
|marks spencer,ms|british broadcasting,bbc|imperial chemical industries,ici|glaxosmithkline gsk|advanced micro devices,amd
|united parcel service,ups|federal express,fedex|standard aberdeen,aberdeen standard,abrdn|american telephone telegraph,att
|minnesota mining manufacturing,3m|kentucky fried chicken,kfc|bank america,bofa|jpmorgan chase,jpm,jp morgan|goldman sachs,gs
|mcdonald mcdonalds|society worldwide interbank financial telecommunication,swift|anheuser busch inbev,ab inbev
|taiwan semiconductor manufacturing,tsmc|tata consultancy services,tata consultancy service,tcs|london stock exchange,lse,lseg
|royal mail,international distribution service,international distributions services|british american tobacco,bat
|british sky broadcasting,sky|louis vuitton moet hennessy,lvmh|walt disney,disney|coca cola,coke|berkshire hathaway,brk`

const NAMES: ReadonlyMap<string, number> = new Map(
  FIRMS.split('|').flatMap((firm, index) => {
    const text = firm.trim()
    // With commas a name may have several words; without, each word is a name.
    return (text.includes(',') ? text.split(',') : text.split(/\s+/u)).map((name): [string, number] => [
      name.split(' ').map(canonicalWord).join(''),
      index,
    ])
  }),
)

/** Whether two names without blanks are two well-known names of one firm. */
export const areKnownNamesOfOne = (a: string, b: string): boolean => {
  const firm = NAMES.get(a)
  return firm !== undefined && a !== b && NAMES.get(b) === firm
}
