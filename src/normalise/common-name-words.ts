/**
 * Words that many company names share, so that sharing one proves nothing: trades, descriptions, places, colours,
 * first names. Drawn from word counts over the largest UK employers' registered names, widened by hand with trades and
 * the larger towns. Singular where the plural is common (`word-variants.ts`).
 */
const DESCRIPTIONS = `academy accountancy accountant active adult advanced adviser advisor aerospace affinity agency agricultural
  ai air airport alliance allied alpha american apartment apex architect architectural art arts asset associate association
  audio auto automation automotive aviation baby bakery bank banking bar beauty best beta better bespoke big blind boat body
  book brand brewery brick bright british broadband brother build builder building bus business butcher cabin cable cabling
  cafe call capital car care career carpentry carpet cash caterer catering catholic cctv center central ceramic certified
  charity chartered chemical child children childrens choice christian church city civil classic clean cleaner cleaning
  clinic clinical cloud club coach coffee cold collection college colour comfort commercial communication community company
  complete component composite computer computing concept concrete conference connect connection construction consultancy
  consultant consulting contract contracting contractor control cooling corporate corporation cottage council country county
  courier court craft creative credit crown custom cycle dairy damp dance data day decor decorator defence delivery dental
  dentist design designer developer development diesel digital diocese direct disability display distribution doctor dog
  domestic door drainage drink dry dynamic early earth east eastern eco economic education educational elderly electric
  electrical electronic elite emergency employment energy engineer engineering enterprise entertainment environment
  environmental equipment equity estate europe european event excellence exchange executive exhibition expert export express
  fabrication facility family farm farming fashion fast federation fencing field film finance financial fire first fish
  fitness fitting flat fleet floor flooring florist food football forest foundation free freight fresh frozen fuel funding
  furniture fusion future gallery garage garden gas general global gold golden grammar granite graphic great green grocery
  ground group growth guard hair hall handling haulage health healthcare heating heritage high hire hill holiday home
  homecare horizon hospice hospital hospitality hotel house housing hr human hygiene ict image impact imperial import
  independent industrial industry infant information infrastructure initiative innovation innovative inspection
  installation institute institution instrument insulation insurance integrated interior international internet invest
  investment ireland it joinery junior key kitchen laboratory land landscape landscaping language laser laundry law lead
  leader learning leasing legal leisure letting life lift lighting line link live living local logistic london machine
  machinery mail maintenance management manor manufacturer manufacturing marine market marketing master material meat
  mechanical media medical medicine metal metalwork metropolitan mill mind mineral mobile model modern mortgage motor
  multi museum music national natural nature network new nhs north northern nursery nursing office oil online operation
  optical optician organic organisation organisational original osteopathy outdoor packaging paint painting panel paper
  park part partner partnership pay people performance personal personnel pest pet petroleum pharmaceutical pharmacy phone
  photography physiotherapy pipe plant plaster plastering plastic platform plumber plumbing plus point port post power
  practice precision premier premium prep prestige preparatory primary prime print printer printing private pro process
  procurement product production professional professions programme project promotion property protection provident public
  publication publisher publishing pub pump quality quarry radio rail railway real record recovery recruiter recruitment
  recycling red refrigeration regional rehabilitation removal renewable rental repair research residential resource
  resourcing response restaurant retail retirement river road robotics roof roofing royal rubber rural safe safety sale
  sales salon sanctuary scaffold scaffolding school science scientific scottish screen sea search secondary secure security
  select senior sensory service shipping shop shopfitting show sign signature silver site sixth skill skip sky small smart
  social software solar solicitor solution son south southern space special specialist specialty speed sport st staff
  staffing stainless standard star station steel steelwork stone storage store strategic street studio success summit sun
  super superior supplier supply support surface surgery survey surveyor sustainable system target taxi team technical
  technique technology telecom telecommunication telephone television textile theatre therapy tile timber tool top total
  tour tourism town toy trade trading training translation transport travel tree trust tutor tyre union unique united
  universal university urban utility valley value vehicle venture vet veterinary video village vision visual voluntary
  warehouse warehousing waste water wealth web welding welfare wellbeing west western white wholesale wildlife win wind
  window wine wireless women wood wooden work workforce workshop workspace world worldwide young youth blue black brown grey
  orange`

const PLACES = `aberdeen aldershot andover ashford aylesbury banbury barking barnet barnsley barrow basildon basingstoke bath
  bedford bedfordshire belfast berkshire bexley birkenhead birmingham blackburn blackpool bolton bournemouth bracknell
  bradford brent brentwood bridgend brighton bristol britain brixton bromley buckinghamshire burnley burton bury camberley
  cambridge cambridgeshire camden canterbury cardiff carlisle chatham chelmsford chelsea cheltenham cheshire chester
  chesterfield chichester colchester cornwall coventry crawley crewe croydon cumbria darlington derby derbyshire derry
  devon doncaster dorset dover dudley dundee durham ealing eastbourne edinburgh enfield england epsom essex exeter falkirk
  fareham farnborough fife gateshead glasgow gloucester gloucestershire gosport gravesend greenwich grimsby guildford
  hackney halifax hamilton hammersmith hampshire haringey harlow harrogate harrow hartlepool hastings hatfield havering
  hemel hereford herefordshire hertford hertfordshire highland hillingdon horsham hounslow hove huddersfield hull
  huntingdon inverness ipswich islington keighley kendal kensington kent kettering kidderminster kingston kirklees lambeth
  lancashire lancaster leamington leeds leicester leicestershire lewisham lincoln lincolnshire lisburn liverpool
  livingston loughborough lowestoft luton macclesfield maidenhead maidstone manchester mansfield margate merseyside merton
  middlesbrough middlesex midland midlands milton keynes newbury newcastle newham newport newry norfolk northampton
  northamptonshire northumberland norwich nottingham nottinghamshire nuneaton oldham oxford oxfordshire paisley perth
  peterborough plymouth poole portsmouth powys preston reading redbridge redditch reigate rhondda richmond rochdale
  rochester rotherham rugby rutland salford salisbury sandwell scarborough scotland scunthorpe sefton sheffield shrewsbury
  shropshire slough solihull somerset southampton southend southport southwark stafford staffordshire staines stevenage
  stirling stockport stockton stoke stourbridge stratford suffolk sunderland surrey sussex sutton swansea swindon tameside
  tamworth taunton teesside telford thames torquay trafford tyneside ulster wakefield wales walsall waltham wandsworth
  warrington warwick warwickshire watford wessex westminster weymouth wigan wiltshire winchester windsor wirral woking
  wolverhampton woolwich worcester worcestershire worthing wrexham wycombe wyre yeovil york yorkshire`

/** First names and the commonest surnames: "Smith" and "John Smith" may be two firms. */
const PEOPLE = `adam adams alan alexander allen anderson andrew andrews anna anne anthony bailey baker bell bennett brian
  campbell carter charles charlotte chris christopher clark clarke collins cook cooper cox daniel david davies davis edward
  edwards elizabeth emma evans fisher foster fox francis frank gary george graham gray hall harris harrison harvey helen
  henry holmes hughes hunt hunter ian jack jackson jacob james jane john johnson jones joseph kate kelly kevin king lee
  lewis lloyd louise lucy marie mark marshall martin mary mason matthew matthews michael miller mills mitchell moore morgan
  morris murphy neil nicholas oliver palmer parker patel paul peter phillips philip price richard richards richardson
  robert roberts robertson robinson rogers rose ross roy russell ryan sam samuel sarah scott shaw simon simpson smith
  stephen steven stevens stewart stuart susan taylor thomas thompson tim tom tony turner victoria walker walsh ward
  watson webb white wilkinson william williams wilson wood wright young`

const wordsOf = (table: string): string[] => table.split(/\s+/u).filter((word) => word !== '')

/** Every word that proves nothing when two names share it; lower case, as `companyNameTokens` gives them. */
export const COMMON_NAME_WORDS: ReadonlySet<string> = new Set([DESCRIPTIONS, PLACES, PEOPLE].flatMap(wordsOf))

/** Words that name another legal entity of the same family of companies, or a body beside it. */
export const ENTITY_WORDS: ReadonlySet<string> = new Set(
  wordsOf(`association bidco capital charity europe family finance foundation friend fund global group holding international investment
  midco nominee pension property real estate topco trust trustee venture alumni`),
)
