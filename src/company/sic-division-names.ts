/** Names of the SIC 2007 divisions (ONS, UK Standard Industrial Classification 2007), in plain words, by their two digits. */
export const sicDivisionNames: ReadonlyMap<string, string> = new Map(
  `01 Farming and hunting
02 Forestry and logging
03 Fishing and fish farming
05 Coal mining
06 Oil and gas extraction
07 Metal ore mining
08 Quarrying
09 Mining support
10 Food manufacturing
11 Drinks manufacturing
12 Tobacco products
13 Textiles manufacturing
14 Clothing manufacturing
15 Leather goods manufacturing
16 Wood products manufacturing
17 Paper and packaging manufacturing
18 Printing
19 Coke and refined petroleum
20 Chemicals manufacturing
21 Pharmaceuticals manufacturing
22 Rubber and plastics manufacturing
23 Glass, brick, stone and concrete manufacturing
24 Basic metals manufacturing
25 Metal products manufacturing
26 Electronics and optical manufacturing
27 Electrical equipment manufacturing
28 Machinery manufacturing
29 Motor vehicle manufacturing
30 Ships, trains and aircraft manufacturing
31 Furniture manufacturing
32 Other manufacturing
33 Repair and installation of machinery
35 Electricity and gas supply
36 Water supply
37 Sewerage
38 Waste and recycling
39 Remediation of land
41 Construction of buildings
42 Civil engineering
43 Building trades
45 Motor trade and repair
46 Wholesale
47 Retail
49 Land transport
50 Water transport
51 Air transport
52 Warehousing and transport support
53 Postal and courier services
55 Hotels and other accommodation
56 Restaurants, pubs and catering
58 Publishing
59 Film, video and music production
60 Broadcasting
61 Telecommunications
62 Computer programming and IT consultancy
63 Hosting and information services
64 Banking and financial services
65 Insurance and pension funds
66 Financial and insurance brokers
68 Property
69 Legal and accounting services
70 Head offices and management consultancy
71 Architects and engineers
72 Research and development
73 Advertising and market research
74 Other professional services
75 Veterinary services
77 Rental and leasing
78 Employment agencies
79 Travel agencies
80 Security services
81 Facilities and landscape services
82 Office and business support
84 Public administration and defence
85 Education
86 Health care
87 Residential care
88 Social work without accommodation
90 Arts and entertainment
91 Libraries, museums and culture
92 Gambling
93 Sports and recreation
94 Membership organisations
95 Repair of computers and household goods
96 Other personal services
97 Households as employers
98 Households producing for themselves
99 International bodies`
    .split('\n')
    .map((line) => [line.slice(0, 2), line.slice(3)]),
)
