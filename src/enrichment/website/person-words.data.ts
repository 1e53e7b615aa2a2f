/** Given names common in the United Kingdom (its birth statistics of the last eighty years, widened by hand): with one of them a line is a name. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron abdul abigail adam adrian ahmed aidan aisha alan alastair albert alec alex alexander alexandra alfie alice alison
  alistair amanda amelia amina amir amit amy andrea andrew andy angela angus anil anita ann anna anne annette anthony antony
  archie arthur asha ashley barbara barry beatrice ben benjamin bernard beth bethany beverley bill bob bobby brenda brendan
  brian bruce bryan callum cameron carl carla carol caroline catherine cathy charles charlie charlotte cheryl chloe chris
  christian christina christine christopher claire clare clive colin connor craig daisy dale damian daniel danielle darren
  dave david dawn dean debbie deborah deepak denise dennis derek diana diane dominic donald donna dorothy douglas duncan dylan
  eddie edward edwin eileen elaine eleanor elizabeth ella ellen ellie emily emma eric ethan eva evan evelyn faisal faye fiona
  frances francis frank fraser fred freya gareth gary gavin gemma geoff geoffrey george georgia georgina gerald gerard gillian
  glen glenn gloria gordon grace graeme graham grant greg gregory gurpreet guy gwen hannah harold harriet harry hassan hayley
  hazel heather helen henry holly howard hugh hugo iain ian ibrahim imran irene isaac isabel isabella isla ivan jack jackie
  jacob jacqueline jade jake james jamie jan jane janet janice jasmine jason jay jayne jean jeff jeffrey jemma jennifer jenny
  jeremy jerry jessica jill jim jo joan joanna joanne jodie joe joel john jon jonathan jordan joseph josh joshua joyce judith
  julia julian julie june karen karl kate katherine kathleen kathryn katie kayleigh keith kelly ken kenneth kerry kevin khalid
  kieran kim kiran kirsty kyle laura lauren laurence leah lee leigh leon leonard leslie lewis liam lily linda lindsay lisa liz
  logan lorna lorraine louis louise lucas lucy luke lydia lynn lynne madeleine malcolm mandy manjit marcus margaret maria
  marie marion mark marjorie martin martyn mary matt matthew maureen max maxine megan melanie melissa michael michelle miles
  mike miranda mohamed mohammad mohammed molly monica muhammad nadia naomi natalie natasha nathan neil niall nicholas nick
  nicola nicole nigel nina noel norman olive oliver olivia omar oscar owen pamela patricia patrick paul paula pauline penelope
  penny peter phil philip philippa phillip poppy priya rachel raj rajesh ralph ravi ray raymond rebecca reece reg reginald rhys
  richard rita rob robert roberta robin rodney roger roland ronald rory rosalind rose rosemary rosie ross roy russell ruth
  ryan sally sam samantha samuel sandra sanjay sara sarah scott sean sebastian shabana shane shannon sharon shaun shauna
  sheila shirley sian simon sofia sonia sophia sophie spencer stacey stanley stella stephanie stephen steve steven stewart
  stuart sue suki sunil susan suzanne sylvia tanya tara ted teresa terence terry thea theo theresa thomas tim timothy tina
  toby todd tom tony tracey tracy trevor usman valerie vanessa vera vernon veronica vicki vicky victor victoria vijay vincent
  violet vivien walter warren wayne wendy wilfred will william yasmin yusuf yvonne zachary zara zoe`.split(
    /\s+/u,
  ),
)

/** Words that stand in headings and labels with capitals, and in nobody's name. */
export const NO_NAME_WORDS =
  /\b(?:about|account|accounts|academy|address|administration|after|all|and|annual|apply|are|areas?|assurance|at|awards?|best|board|book|branch|building|business|buy|call|care|careers?|case|centre|charity|chat|clients?|college|commercial|communications?|companies|company|contact|contracts|control|cookies?|copyright|council|customers?|delivery|department|design|development|director|directors|download|east|education|email|engineering|england|enquir(?:y|ies)|events?|executive|facilities|finance|find|for|free|friday|from|general|get|group|head|health|help|hire|home|hours?|house|human|information|insurance|international|jobs?|learn|legal|limited|ltd|llp|managed|management|manager|managing|map|marketing|meet|members?|monday|more|mr|mrs|national|network|new|news|north|now|of|office|officer|online|opening|operations|our|out|page|partners?|people|phone|plc|policy|practice|primary|privacy|production|products?|project|projects|property|purchasing|quality|quote|read|reception|regional|registered|resources|road|safety|sales|school|secondary|secretary|security|senior|services?|site|social|solutions?|south|staff|street|success|support|systems|talk|team|technical|technology|telephone|terms|testimonials?|the|their|to|today|trade|training|trust|uk|united|university|us|view|visit|we|website|welcome|west|what|who|why|with|work|works|works?hop|your)\b/iu

/** The word without which a line is no job title. */
export const TITLE_CORE =
  /\b(?:director|manager|manageress|head|headteacher|headmaster|headmistress|chief|ceo|cfo|coo|cto|cio|owner|co-owner|proprietor|founder|co-founder|partner|principal|president|chair|chairman|chairwoman|chairperson|secretary|trustee|governor|bursar|matron|leader|lead|supervisor|coordinator|co-ordinator|administrator|executive|officer|engineer|consultant|surveyor|accountant|solicitor|bookkeeper|receptionist|buyer|planner|estimator|designer|architect|dentist|optometrist|physiotherapist|technician|developer|analyst|assistant|adviser|advisor|controller|foreman|fitter|nurse|teacher|senco)\b/iu

/** In a title's place but about somebody else, or a sentence. */
export const NO_TITLE =
  /\b(?:our|we|you|your|meet|contact|call|email|e-mail|apply|vacancy|vacancies|is|are|was|has|have|will|can|to|who|says|said|join|hire|find|become|seeking|required|wanted)\b|[@!?;"“”]|\d|\.\s/iu
