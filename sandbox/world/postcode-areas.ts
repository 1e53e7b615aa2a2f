/** A UK postcode area: its towns (the principal one first), principal council, and outward codes. */
export type PostcodeArea = {
  area: string
  towns: string[]
  adminDistrict: string
  country: string
  /** Middle of the principal town, to a hundredth of a degree. */
  latitude: number
  longitude: number
  /** Most of the area's districts lie within this many kilometres of the middle. */
  reachKm: number
  /** For example `M1`, in the order in which they are laid out from the middle outwards. */
  outcodes: string[]
}

/**
 * The 121 areas of the United Kingdom, without the islands of the Crown. Names and district numbers are public
 * facts; positions are approximate, and the districts' own positions are made up from them (seeded-geography.ts).
 * area | towns | council | country | latitude | longitude | reach | districts
 */
const table = `
AB|Aberdeen;Peterhead;Inverurie|Aberdeen City|Scotland|57.14|-2.12|63|10-16 21-25 30-39 41-45 51-56
AL|St Albans;Hatfield;Welwyn Garden City|St Albans|England|51.75|-0.32|11|1-10
B|Birmingham;Solihull;Redditch;Sutton Coldfield|Birmingham|England|52.48|-1.91|18|1-21 23-38 42-50 60-80 90-98
BA|Bath;Yeovil;Trowbridge;Frome|Bath and North East Somerset|England|51.39|-2.36|51|1-16 20-22
BB|Blackburn;Burnley;Accrington|Blackburn with Darwen|England|53.76|-2.46|23|1-12 18
BD|Bradford;Keighley;Skipton|Bradford|England|53.80|-1.75|14|1-24
BH|Bournemouth;Poole;Wimborne|Bournemouth, Christchurch and Poole|England|50.72|-1.86|15|1-25 31
BL|Bolton;Bury|Bolton|England|53.59|-2.44|10|0-9 11
BN|Brighton;Worthing;Eastbourne;Lewes|Brighton and Hove|England|50.84|-0.14|30|1-3 5-18 20-27 41-44 99
BR|Bromley;Orpington;Beckenham|Bromley|England|51.41|0.02|7|1-8
BS|Bristol;Weston-super-Mare;Clevedon|Bristol, City of|England|51.45|-2.59|24|1-11 13-16 20-32 34-37 39-41 48-49
BT|Belfast;Lisburn;Newry;Ballymena|Belfast|Northern Ireland|54.60|-5.93|83|1-49 51-57 60-71 74-82 92-94
CA|Carlisle;Penrith;Workington|Cumberland|England|54.89|-2.91|62|1-28
CB|Cambridge;Ely;Newmarket|Cambridge|England|52.20|0.14|22|1-11 21-25
CF|Cardiff;Barry;Pontypridd;Bridgend|Cardiff|Wales|51.47|-3.17|33|3 5 10-11 14-15 23-24 30-48 61-64 71-72 81-83
CH|Chester;Birkenhead;Mold|Cheshire West and Chester|England|53.20|-2.91|26|1-8 25-34 41-49 60-66
CM|Chelmsford;Harlow;Braintree|Chelmsford|England|51.75|0.46|25|0-9 11-24 77
CO|Colchester;Clacton-on-Sea;Sudbury|Colchester|England|51.88|0.90|24|1-16
CR|Croydon;Purley|Croydon|England|51.37|-0.08|8|0 2-9
CT|Canterbury;Ramsgate;Dover|Canterbury|England|51.28|1.09|23|1-21
CV|Coventry;Rugby;Nuneaton;Leamington Spa|Coventry|England|52.41|-1.51|22|1-13 21-23 31-37 47
CW|Crewe;Northwich;Nantwich|Cheshire East|England|53.10|-2.44|18|1-12
DA|Dartford;Gravesend;Sidcup|Dartford|England|51.45|0.21|10|1-18
DD|Dundee;Arbroath|Dundee City|Scotland|56.46|-2.98|37|1-11
DE|Derby;Burton-on-Trent;Ilkeston|Derby|England|52.92|-1.48|21|1 3-7 11-15 21-24 45 55-56 65 72-75
DG|Dumfries;Stranraer|Dumfries and Galloway|Scotland|55.07|-3.58|41|1-14 16
DH|Durham;Chester le Street|County Durham|England|54.78|-1.57|13|1-9
DL|Darlington;Bishop Auckland|Darlington|England|54.53|-1.54|29|1-17
DN|Doncaster;Scunthorpe;Grimsby|Doncaster|England|53.52|-1.13|68|1-12 14-22 31-41
DT|Dorchester;Weymouth;Sherborne|Dorset|England|50.71|-2.45|26|1-11
DY|Dudley;Stourbridge;Kidderminster|Dudley|England|52.52|-2.10|22|1-14
E|London|Tower Hamlets|England|51.52|-0.06|8|1-18 20 22 1W
EC|London|City of London|England|51.52|-0.10|2|1A 1M 1N 1P 1R 1V 1Y 2A 2M 2N 2P 2R 2V 2Y 3A 3M 3N 3P 3R 3V 4A 4M 4N 4P 4R 4V 4Y
EH|Edinburgh;Livingston;Musselburgh|City of Edinburgh|Scotland|55.95|-3.19|26|1-37 39 41-42 44-49 51-55
EN|Enfield;Barnet;Waltham Cross|Enfield|England|51.65|-0.07|10|1-11
EX|Exeter;Barnstaple;Exmouth|Exeter|England|50.73|-3.50|62|1-24 31-39
FK|Falkirk;Stirling;Alloa|Falkirk|Scotland|55.98|-3.79|50|1-21
FY|Blackpool;Lytham St Annes|Blackpool|England|53.82|-3.05|8|1-8
G|Glasgow;Clydebank;Dumbarton|Glasgow City|Scotland|55.86|-4.25|15|1-5 11-15 20-23 31-34 40-46 51-53 60-69 71-78 81-84
GL|Gloucester;Cheltenham;Stroud|Gloucester|England|51.86|-2.24|28|1-20 50-56
GU|Guildford;Woking;Farnham;Aldershot|Guildford|England|51.24|-0.56|28|1-12 14-35 46-47 51-52
HA|Harrow;Wembley;Pinner|Harrow|England|51.58|-0.34|6|0-9
HD|Huddersfield;Brighouse|Kirklees|England|53.65|-1.79|7|1-9
HG|Harrogate;Ripon|North Yorkshire|England|54.00|-1.53|18|1-5
HP|Hemel Hempstead;High Wycombe;Aylesbury|Dacorum|England|51.76|-0.49|25|1-23 27
HR|Hereford;Leominster|Herefordshire, County of|England|52.06|-2.68|28|1-9
HS|Stornoway|Na h-Eileanan Siar|Scotland|58.21|-6.38|122|1-9
HU|Hull;Beverley;Hessle|Kingston upon Hull, City of|England|53.74|-0.34|18|1-20
HX|Halifax;Hebden Bridge|Calderdale|England|53.72|-1.87|5|1-7
IG|Ilford;Loughton;Barking|Redbridge|England|51.56|0.07|8|1-11
IP|Ipswich;Bury St Edmunds;Woodbridge|Ipswich|England|52.07|1.14|47|1-33
IV|Inverness;Dingwall;Elgin|Highland|Scotland|57.48|-4.24|76|1-28 30-32 36 40 51
KA|Kilmarnock;Ayr;Irvine|East Ayrshire|Scotland|55.60|-4.50|30|1-30
KT|Kingston upon Thames;Epsom;Leatherhead|Kingston upon Thames|England|51.41|-0.30|15|1-24
KW|Kirkwall;Wick;Thurso|Highland|Scotland|58.46|-3.12|65|1-3 5-17
KY|Kirkcaldy;Dunfermline;Glenrothes|Fife|Scotland|56.13|-3.14|23|1-16
L|Liverpool;Bootle;Ormskirk|Liverpool|England|53.40|-2.98|12|1-37 39-40 69
LA|Lancaster;Kendal;Barrow-in-Furness|Lancaster|England|54.05|-2.80|38|1-23
LD|Llandrindod Wells;Brecon|Powys|Wales|52.26|-3.37|23|1-8
LE|Leicester;Loughborough;Hinckley;Melton Mowbray|Leicester|England|52.63|-1.13|23|1-19 21 65 67
LL|Wrexham;Llandudno;Bangor;Rhyl|Wrexham|Wales|53.06|-3.04|88|11-37 40-42 48-49 52-55 57-63 65 68 77
LN|Lincoln;Gainsborough;Louth|Lincoln|England|53.26|-0.59|52|1-13
LS|Leeds;Wetherby;Otley|Leeds|England|53.80|-1.55|15|1-29
LU|Luton;Dunstable;Leighton Buzzard|Luton|England|51.87|-0.43|8|1-7
M|Manchester;Salford;Sale|Manchester|England|53.48|-2.24|11|1-9 11-35 38 40-41 43-46 50 60
ME|Maidstone;Rochester;Gillingham;Chatham|Medway|England|51.37|0.50|18|1-20
MK|Milton Keynes;Bedford;Newport Pagnell|Milton Keynes|England|52.01|-0.72|21|1-19 40-46
ML|Motherwell;Hamilton;Airdrie|North Lanarkshire|Scotland|55.80|-3.97|19|1-12
N|London|Islington|England|51.54|-0.10|10|1-22 1C 1P
NE|Newcastle upon Tyne;Gateshead;North Shields|Newcastle upon Tyne|England|54.97|-1.61|39|1-13 15-40 42-43 45-49 61-68 70-71
NG|Nottingham;Mansfield;Newark;Grantham|Nottingham|England|52.95|-1.15|29|1-25 31-34
NN|Northampton;Kettering;Corby;Wellingborough|West Northamptonshire|England|52.24|-0.89|29|1-18 29
NP|Newport;Cwmbran;Ebbw Vale|Newport|Wales|51.59|-3.01|27|4 7-8 10-13 15-16 18-20 22-26 44
NR|Norwich;Great Yarmouth;Lowestoft|Norwich|England|52.63|1.31|34|1-35
NW|London|Camden|England|51.53|-0.14|10|1-11 26 1W
OL|Oldham;Rochdale;Ashton-under-Lyne|Oldham|England|53.55|-2.11|11|1-16
OX|Oxford;Banbury;Abingdon;Witney|Oxford|England|51.74|-1.26|26|1-5 7 9-18 20 25-29 33 39 44 49
PA|Paisley;Greenock;Renfrew|Renfrewshire|Scotland|55.84|-4.42|71|1-37
PE|Peterborough;King's Lynn;Huntingdon;Spalding|Peterborough|England|52.59|-0.24|64|1-16 19-38
PH|Perth;Pitlochry;Fort William|Perth and Kinross|Scotland|56.42|-3.48|105|1-26 30-37
PL|Plymouth;Saltash;St Austell|Plymouth|England|50.37|-4.15|50|1-35
PO|Portsmouth;Chichester;Fareham;Havant|Portsmouth|England|50.80|-1.09|24|1-22 30-41
PR|Preston;Chorley;Leyland|Preston|England|53.76|-2.70|21|0-9 11 25-26
RG|Reading;Basingstoke;Newbury;Bracknell|Reading|England|51.45|-0.97|25|1-2 4-10 12 14 17-31 40-42 45
RH|Redhill;Crawley;Horsham|Reigate and Banstead|England|51.24|-0.16|31|1-20
RM|Romford;Dagenham;Grays|Havering|England|51.58|0.18|15|1-20
S|Sheffield;Rotherham;Barnsley;Chesterfield|Sheffield|England|53.38|-1.47|20|1-14 17-18 20-21 25-26 32-33 35-36 40-45 60-66 70-75 80-81 98
SA|Swansea;Llanelli;Carmarthen|Swansea|Wales|51.63|-3.94|70|1-20 31-44 46 48 61-62 64-73
SE|London|Southwark|England|51.50|-0.09|11|1-28 1P
SG|Stevenage;Hitchin;Hertford|Stevenage|England|51.91|-0.20|20|1-19
SK|Stockport;Macclesfield;Cheadle|Stockport|England|53.41|-2.15|16|1-17 22-23
SL|Slough;Windsor;Maidenhead|Slough|England|51.52|-0.62|13|0-9
SM|Sutton;Mitcham|Sutton|England|51.37|-0.19|3|1-7
SN|Swindon;Chippenham;Devizes|Swindon|England|51.56|-1.78|30|1-16 25-26 38
SO|Southampton;Eastleigh;Winchester|Southampton|England|50.91|-1.40|20|14-25 30-32 40-43 45 50-53
SP|Salisbury;Andover|Wiltshire|England|51.08|-1.79|29|1-11
SR|Sunderland;Seaham|Sunderland|England|54.91|-1.38|9|1-8
SS|Southend-on-Sea;Basildon;Rayleigh|Southend-on-Sea|England|51.55|0.69|16|0-9 11-17 22
ST|Stoke-on-Trent;Stafford;Leek|Stoke-on-Trent|England|53.03|-2.17|24|1-21
SW|London|Westminster|England|51.50|-0.13|9|1A 1E 1H 1P 1V 1W 1X 1Y 2-20
SY|Shrewsbury;Oswestry;Newtown|Shropshire|England|52.72|-2.74|74|1-25
TA|Taunton;Bridgwater|Somerset|England|51.01|-3.10|28|1-24
TD|Galashiels;Kelso;Hawick|Scottish Borders|Scotland|55.62|-2.81|44|1-15
TF|Telford;Newport|Telford and Wrekin|England|52.70|-2.50|15|1-13
TN|Tunbridge Wells;Sevenoaks;Ashford;Hastings|Tunbridge Wells|England|51.13|0.27|38|1-40
TQ|Torquay;Paignton;Newton Abbot|Torbay|England|50.47|-3.52|22|1-14
TR|Truro;Penzance;Falmouth|Cornwall|England|50.26|-5.05|94|1-27
TS|Middlesbrough;Stockton-on-Tees;Hartlepool|Middlesbrough|England|54.57|-1.24|17|1-29
TW|Twickenham;Hounslow;Staines|Richmond upon Thames|England|51.45|-0.33|12|1-20
UB|Southall;Uxbridge;Hayes|Ealing|England|51.52|-0.37|7|1-11 18
W|London|Westminster|England|51.52|-0.11|11|1A 1B 1C 1D 1F 1G 1H 1J 1K 1S 1T 1U 1W 2-14
WA|Warrington;Widnes;St Helens;Altrincham|Warrington|England|53.39|-2.57|16|1-16
WC|London|Camden|England|51.52|-0.12|2|1A 1B 1E 1H 1N 1R 1V 1X 2A 2B 2E 2H 2N 2R
WD|Watford;Rickmansworth|Watford|England|51.66|-0.41|7|3-7 17-19 23-25
WF|Wakefield;Pontefract;Dewsbury|Wakefield|England|53.69|-1.49|14|1-17
WN|Wigan;Leigh|Wigan|England|53.55|-2.63|9|1-8
WR|Worcester;Malvern;Evesham|Worcester|England|52.20|-2.22|23|1-15
WS|Walsall;Cannock;Lichfield|Walsall|England|52.58|-1.98|14|1-15
WV|Wolverhampton;Bilston;Willenhall|Wolverhampton|England|52.59|-2.12|21|1-16 98-99
YO|York;Scarborough;Selby;Malton|York|England|53.96|-1.08|58|1 7-8 10-19 21-26 30-32 41-43 51 60-62
ZE|Lerwick|Shetland Islands|Scotland|60.15|-1.17|31|1-3
`

const expand = (area: string, districts: string): string[] =>
  districts.split(' ').flatMap((part) => {
    const [first, last] = part.split('-')
    if (last === undefined) return [`${area}${part}`]
    const from = Number(first)
    return Array.from({ length: Number(last) - from + 1 }, (_, index) => `${area}${from + index}`)
  })

const parse = (line: string): PostcodeArea => {
  const [
    area = '',
    towns = '',
    adminDistrict = '',
    country = '',
    latitude,
    longitude,
    reachKm,
    districts = '',
  ] = line.split('|')
  return {
    area,
    towns: towns.split(';'),
    adminDistrict,
    country,
    latitude: Number(latitude),
    longitude: Number(longitude),
    reachKm: Number(reachKm),
    outcodes: expand(area, districts),
  }
}

/** Every area of the table. */
export const postcodeAreas: readonly PostcodeArea[] = table.trim().split('\n').map(parse)

const areaByLetters = new Map(postcodeAreas.map((area) => [area.area, area]))

/** The area that an outward code or a full postcode belongs to, or null when it starts with no area's letters. */
export const areaOf = (code: string): PostcodeArea | null =>
  areaByLetters.get(/^[A-Z]{1,2}(?=\d)/.exec(code)?.[0] ?? '') ?? null
