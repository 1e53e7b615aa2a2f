/**
 * In how many registered names a word stands: a count, then its words. Written by test/bench/scripts/word-counts.ts from
 * the names of UK employers with 250 people or more (UK gender pay gap service, 2019-20, Open Government Licence v3.0).
 */
export const REGISTER_SIZE = 5847
export const WORD_COUNTS = `520 service
  433 trust
  323 group
  221 academy
  152 care
  137 school
  110 management
  94 home
  93 solution
  90 housing
  87 international
  83 holding
  82 europe
  70 learning multi
  69 healthcare
  68 st
  63 association food
  61 london
  58 education
  56 college partnership
  54 system
  52 university
  50 community
  49 technology
  45 bank
  43 leisure
  42 health
  40 royal
  38 retail south
  37 center
  36 global
  35 support
  34 first hotel
  32 business national restaurant society
  31 company east facility insurance
  30 west
  29 engineering financial scotland
  28 energy motor recruitment united
  27 north
  26 city cleaning security son
  25 construction hospice operation
  24 british distribution john power
  23 transport
  22 building club foundation manufacturing
  21 employment kingdom oxford people personnel product trading
  20 football medical park
  19 central england investment network plus resource
  18 catholic life midlands property
  17 arriva in media northern rail smith supply water
  16 babcock four house
  15 asset contract enterprise logistic operative
  14 automotive capita direct hall kent manchester new packaging research scottish software store yorkshire
  13 alliance branch brother catering consulting corporate development educational gas great hospital industrial
  institute
  12 airport britain estate express future industry infrastructure no partner rehabilitation seasons
  11 car childrens clark diocese finance general information interserve nottingham pay sanctuary wales white
  10 aerospace electric hill ireland siemens sport sse thomas training union western
  9 active air american autism blue bupa bus capital charity contracting contractor de design electrical
  environmental es federation garage it james legal liverpool maintenance morgan sales solicitor southern specialist
  star trustee umbrella vehicle world
  8 aberdeen birmingham bristol brown cambridge charles chartered commercial consultant council credit essex family
  glasgow hire independent lincolnshire office on one priory professional red reed robert standard street total
  travel veolia york
  7 aspire associate axa bae bakery cars connect day eastern edinburgh emea field fm garden ge hsbc jones laboratory
  leicester living marine markets martin metal music news nursery pharmaceuticals premier primary resourcing shop
  staffing suffolk surrey taylor turner tyre valley wessex wood
  6 age at bailey blind briggs c children church countrywide david diamond diocesan e entertainment fire fresh go
  grammar integrated j kings lloyds managed manor payroll places railway re securities shell sky smiths steel studio
  together trinity truck vale westminster
  5 alpha amazon anglian animal arrow arts arvato b baker bath beauty bell benckiser bp bridge brighton buses cbre
  choice circle clinical clyde coffee control county cross culture cumbria cymru dairy data dhl eaton eden edwards
  electronics elysium employee engie environment equipment exchange farms furniture gaming glass grand green
  grosvenor h heart high homecare hospitality hydro ideal jacobs johnson just land law liberty local marketing
  morris operating pd pensions plastic precision production reckitt river rose rullion s santander sea shaw
  sheffield shipping social students tarmac telford tesco timber tool trade transmission wells williams worldwide
  young
  4 accountants acorn adams agency aircraft all allen aviation barclays bay bedford benz bmw bnp bosch bradford
  bright broadcasting caledonian cancer cardiff castle charitable chemical clarke communication compass component
  consultancy consumer cornwall corporation counties coventry crane crest davies defence delivery dennis dental
  derby diagnostics ds electricity elizabeth f ford forrester foster generation george girls gloucester gobain grant
  graphic gray greencore grid halfords harris heritage highland hitachi hook hospices howard human impact inspire
  institution intelligent investor investors itv joinery king lady lane lang leeds lewis line live lloyd mead
  mercedes merseyside michael midland millennium mj morrison newspapers nuclear nursing offshore opera paribas
  partnerships perkins petroleum pharma phoenix pizza plymouth port print pro produce project protection provident
  prudential public publishing r reading response richmond robertson rolls ross royce rugby sa safety safran sage
  sciences severn shared sigma site southampton sp space spencer sun surface sussex tata teachers technical thales
  thames thornton tower trent underwriting unipart utilities victoria virgin vision walkers waste way we weston
  wheeler william
  3 ab act action administration adult ag agriculture aig airbus alan allied am amec analytics anchor anglia aon
  apollo apple appliances army arnold art assistance associated aston athletic atos authority auto avenues banking
  be benefit benefits benenden bentley berendsen bibby biffa big bingo bishop blake bond boots bouygues brands break
  brett brokers burlington butlers cable call canary canterbury carers casinos cathedral ce centrica cheshire child
  choices class clubs coach collaborative collegiate collins commercials computershare concept contact containers
  controls country court cpm creative cricket crossroads crown cummins customer dining directions discovery
  distillers diverse douglas drilling drinks dsv eagle edf edge engineer equiniti european event fellowship fine
  finn fisher fives flexibles forest forward francis freight frontier frozen fs fuels fund fw gallagher games gl
  glen gloucestershire gmbh good grange gw haberdashers hamilton hampshire hanover hargreaves heathcotes heating
  help hertfordshire hf hj horse hull hw hygiene inclusive informa innovation insulation jardine jd johnston joseph
  kingfisher kitchen label landing lasalle leading leasing leicestershire libraries lifestyle lime lincoln linde
  lookers macdonald macmillan macquarie mail managers marks mary marys mat material matters max mccann mears meggitt
  mental menzies merlin miller minerals mitchells mondelez moore mortgage ms mulberry municipal museum mutual my
  nagel natural ncc nestle newton nexus ng nhs nicholas nike northampton northumberland northumbria norton nwf oil
  ombudsman opco open organic organisation outdoor outsourcing pa paradigm part pathfinder paul pauls paystream
  pendragon plan planning point ports prestige prime princes processing pub publications q quality queen quilter
  racing rd reach regeneration regional renewables ricoh ridgeway rm road robinson russell rutland rwe saga salmon
  salvation science scientific scott semiconductor seven shield shopping sindall sir sisters six skills somerset
  sony soul specialists speedy spring square stadium staff staffordshire stanley state step stewarts stockport stone
  suisse swan swindon swiss synergy t taylors telecom th thompson through time tobacco traffic trains trucks tui
  unity us utility van venues village vodafone volkerrail voyage ward warner warrington watson weir wharf wholesale
  with woods worcester workshop worley wpp ymca you your`
