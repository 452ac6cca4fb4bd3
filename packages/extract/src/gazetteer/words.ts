/**
 * Word lists of the entity and quotation stages, written by hand: which nouns are persons, bodies, events and so on. A noun may stand in several;
 * the stage that asks decides which question it asks first.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Offices, ranks and occupations: what may stand in front of a person's name or be said of a person. */
export const ROLES =
  words(`president premier chancellor minister secretary ambassador governor senator congressman congresswoman representative mayor
  king queen prince princess sultan emir sheikh sheik pope bishop archbishop cardinal imam rabbi ayatollah reverend pastor priest general colonel
  major captain lieutenant sergeant admiral commander chief chairman chairwoman chair chairperson director head leader spokesman spokeswoman
  spokesperson official officer judge justice attorney prosecutor lawyer professor analyst expert economist researcher scientist author writer
  journalist reporter editor correspondent activist lawmaker legislator deputy coach manager founder cofounder co-founder executive ceo cfo envoy
  diplomat advisor adviser aide candidate nominee politician dictator monarch ruler vice-president secretary-general doctor dr nurse teacher student
  singer actor actress artist musician player striker goalkeeper pilot astronaut engineer owner resident coordinator organizer organiser administrator
  commissioner inspector superintendent sheriff detective counsel solicitor councillor councilor councilman councilwoman speaker treasurer
  parliamentarian mp mep blogger historian philosopher physicist biologist psychologist sociologist photographer filmmaker producer designer architect
  consultant strategist contributor president-elect marine soldier corporal private veteran fighter militant rebel refugee farmer businessman
  businesswoman entrepreneur investor banker trader worker employee volunteer czar tsar warlord cleric preacher chief-of-staff defector member brigadier marshal commodore constable provost principal curator referee
  supporter critic host anchor presenter columnist commentator pundit theologian negotiator mediator oligarch billionaire mogul tycoon dissident
  premier-designate ombudsman rapporteur undersecretary pm elect chargé consul attaché boss`);

/** Abbreviated and full forms of address. */
export const HONORIFICS =
  words(`mr mrs ms miss sir dame lord lady dr prof gen lt col maj capt sgt adm rev sen rep gov hon madam mullah ayatollah imam pfc
  cpl brig cmdr`);

/** Offices that "leader" may stand for, and "chief" for some. */
export const LEADING_ROLES =
  words(`president premier chancellor king queen prince emir sultan dictator ruler secretary-general president-elect chief
  chairman chairwoman head leader monarch minister-president`);

/** What makes one minister, secretary or president another one: these words of a description must be in the role. */
export const OFFICE_QUALIFIERS =
  words(`prime foreign defense defence interior vice deputy finance health education justice state treasury energy trade
  former acting economy environment labor labour agriculture transport information culture`);

export const KIN =
  words(`fiance fiancee fiancée mother father brother sister son daughter wife husband aunt uncle cousin nephew niece grandmother
  grandfather girlfriend boyfriend partner friend colleague parent child kid sibling mum mom dad boss`);

/** Nouns for single persons. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set([
  ...ROLES,
  ...KIN,
  ...words(`man woman boy girl guy person individual citizen victim suspect patient prisoner detainee inmate hostage witness survivor passenger driver
    protester protestor demonstrator migrant immigrant opponent ally neighbor neighbour visitor tourist fan viewer reader user customer client consumer
    voter terrorist gunman attacker bomber assailant hacker killer murderer thief criminal pirate smuggler trafficker teen teenager youth child kid baby
    infant adult teammate classmate winner loser champion hero genius spy informant whistleblower exile native foreigner national anyone everyone someone
    somebody everybody nobody predecessor successor counterpart rival policeman policewoman firefighter guard agent trooper serviceman servicewoman
    crewman sailor airman peacekeeper observer monitor delegate participant attendee applicant graduate scholar pupil mourner worshipper pilgrim follower
    believer villager peasant miner fisherman merchant shopkeeper celebrity star mastermind ringleader co-author co-worker caller bystander onlooker
    spectator relative spouse widow orphan twin descendant ancestor buyer seller insurgent extremist jihadist separatist civilian politician newcomer
    colleague donor lender mercenary conscript recruit paramedic medic surgeon physician inventor laureate nominee contestant finalist`),
]);

export const FEMALE =
  words(`woman girl mother sister daughter wife aunt niece grandmother girlfriend queen princess actress spokeswoman chairwoman lady
  congresswoman businesswoman mum mom widow councilwoman policewoman mrs ms miss dame madam servicewoman frenchwoman`);

export const MALE =
  words(`man boy father brother son husband uncle nephew grandfather boyfriend king prince spokesman chairman congressman businessman dad
  gunman mr sir lord pope policeman gentleman guy fisherman councilman monk imam serviceman crewman airman frenchman`);

/** Nouns for several persons at once; in the singular they may be "it" or "they". */
export const GROUP_NOUNS =
  words(`people men women children kids police group party team crew family couple crowd staff army navy military government
  administration militia troops forces force opposition public community population committee council board jury parliament congress senate company firm
  coalition alliance union gang mob movement faction delegation audience media press authorities officials leaders rebels militants nations countries
  states powers allies personnel cabinet leadership commission agency ministry junta regime camp side`);

/** Last words of names, or nouns, for bodies. */
export const BODY_NOUNS =
  words(`party group organization organisation agency company firm corporation corp inc ltd llc co ministry department committee
  commission council board court parliament congress senate assembly house university college school institute institution foundation association union
  federation league club team bank fund church police army navy force forces guard guards corps militia brotherhood front movement alliance coalition
  network news times post journal press service services bureau office center centre society academy hospital museum authority administration government
  cabinet airlines airways observatory watch international project campaign trust systems technologies media television tv radio broadcasting
  program programme command staff brigade battalion tribunal secretariat chamber exchange holdings industries motors reserve treasury embassy consulate
  states nations regime junta contact-group politburo duma bundestag knesset think-tank institutes`);

export const FACILITY_NOUNS =
  words(`airport bridge tower stadium prison jail hospital building hall palace square street road avenue highway station camp
  base church mosque temple cathedral museum theater theatre hotel park monument plant dam port harbor harbour house gate wall pipeline arena plaza mall
  center centre library restaurant apartment office headquarters embassy school facility airfield airbase bunker refinery reactor shelter checkpoint
  warehouse synagogue shrine factory`);

export const LOCATION_NOUNS =
  words(`island islands river sea ocean lake mountain mountains mount valley desert peninsula gulf bay strait coast coastline
  region province district county territory border continent east west north south area neighborhood neighbourhood beach forest canal hills bank strip
  zone heights waters`);

/** Of these the ones that are administered: type Region. */
export const REGION_NOUNS = words(
  `region province district county territory state prefecture oblast peninsula governorate emirate`,
);

export const PLACE_NOUNS = words(
  `city town village country nation state capital republic kingdom municipality province district county`,
);

export const EVENT_NOUNS =
  words(`war battle attack attacks election elections revolution uprising protest protests summit conference meeting talks
  negotiations games cup championship olympics festival exhibition expo earthquake hurricane typhoon storm crisis massacre bombing bombings coup
  referendum operation offensive trial tour ceremony raid riot riots march demonstration rally strike celebration vote debate visit killing
  shooting crash explosion blast murder arrest ramadan christmas easter gathering session hearing interview call invasion conflict fighting clash clashes
  airstrike airstrikes shelling drill drills exercise exercises inauguration funeral flood floods drought famine outbreak pandemic epidemic`);

/** Nouns made of verbs, for what happens or is done. */
export const ACT_NOUNS =
  words(`assault ambush fight crackdown eruption fire accident sale launch release removal withdrawal investigation probe inquiry
  effort mission deployment halt ban blockade siege incursion annexation occupation evacuation rescue death injury resignation appointment
  decision`);

export const LAW_NOUNS = words(
  `act bill law constitution amendment decree resolution regulation code ordinance statute legislation directive`,
);

export const AGREEMENT_NOUNS =
  words(`agreement treaty accord accords pact charter convention protocol deal truce cease-fire ceasefire memorandum
  declaration compact settlement`);

/** What a government pursues: plans, proposals, sanctions. */
export const POLICY_NOUNS =
  words(`policy proposal plan tariff tariffs sanction sanctions embargo strategy doctrine reform reforms budget initiative
  initiatives program programme stance commitment measure measures aid subsidy`);

export const WORK_NOUNS =
  words(`report book film movie song album novel study article documentary show painting series magazine newspaper journal
  statement letter speech video website blog map memo document documents dossier communique communiqué tweet`);

export const PRODUCT_NOUNS =
  words(`car ship vessel boat plane aircraft jet rocket missile missiles phone smartphone software app browser drug vaccine
  weapon weapons tank tanks gun drone drones satellite helicopter oil gas`);

export const AWARD_NOUNS = words(`award awards prize medal trophy`);

export const POSITION_NOUNS = words(`presidency chairmanship premiership post position seat chancellorship`);

/** Nouns that refer to nothing by themselves. */
export const WEAK_NOUNS =
  words(`way time part something anything nothing thing number lot kind sort type year month week day hour minute moment case fact
  point matter rest end side one some many more most others other addition example instance order result percent percentage majority amount level variety
  series dozens hundreds thousands millions total half quarter all none that this it place terms sense light view look role step reason cause use need
  course bit period century decade era today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday morning evening
  afternoon night past future present beginning second while front back top bottom account basis contact favor regard spite life age`);

/** Verbs of speech and of thought that introduce what somebody says. */
export const SPEECH_VERBS =
  words(`say tell add claim note argue explain warn announce report state ask reply respond comment insist stress emphasize
  emphasise declare suggest believe think admit acknowledge confirm deny write predict urge demand call accuse complain recall remark maintain assert
  contend conclude question caution lament propose describe promise vow pledge testify tweet joke continue agree point observe praise criticize
  criticise exclaim reiterate reconfirm affirm underline underscore allege estimate reveal disclose hint charge counter quip post shout concede`);

/** What governments do: as subject of one of these a capital is a government. */
export const GOVERNMENT_VERBS: ReadonlySet<string> = new Set([
  ...SPEECH_VERBS,
  ...words(`want know reject accept refuse offer threaten condemn support back oppose sign withdraw impose lift seek decide plan invade recognize
    blame hope expect fear see consider negotiate send supply block grow pressure launch adopt commit approve intend pursue allow ban push pull regard
    try rebuff retaliate violate deploy provide demand cut suspend freeze lose win break need fail welcome chide scold
    blast slam rebuke thank assure reassure isolate punish provoke deter anger irritate convince persuade defy court woo befriend`),
]);

/** After these a capital is a place. */
export const LOCATIVE_PREPOSITIONS = words(
  `in near outside inside around at from across through throughout within via`,
);

export const MOTION_VERBS = words(
  `travel go fly return send come arrive trip visit journey move drive dispatch bring head flee deploy rush`,
);

/** Months and weekdays: never names of things. */
export const CALENDAR =
  words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat`);

/** Capitalised, but no things that a graph of news is about: illnesses, faiths, holy books, languages, the hour. */
export const NO_NAMES =
  words(`hiv aids hiv/aids ebola covid covid-19 internet god allah image islam christianity judaism urdu hebrew
  arabic english mandarin et gmt est edt p.m. a.m. r d ngo ngos gdp ied ieds gps dna tv ceo cfo coo cto phd mba vip suv suvs id
  ids ufo atm atms ptsd lesbian gay bisexual transgender gentlemen ladies sms url pdf q&a pow pows wmd wmds sos ii iii iv usd eur
  gbp ok www faq hd vr pr hr ipo`);

/** Kinds of believers, parties and peoples: as adjectives they are no mentions. */
export const AFFILIATIONS =
  words(`sunni shiite shia muslim muslims christian christians jewish jew jews islamic catholic buddhist hindu arab arabs kurd kurds
  kurdish sikh republican republicans democrat democrats democratic islamist protestant orthodox scientologist conservative communist socialist
  evangelical western shi'ite shi'ites shiites shias sunnis kurd hindus sikhs buddhists catholics protestants evangelicals
  pentecostal pentecostals mormon mormons scientologists yazidi yazidis alawite alawites druze copt copts coptic communists socialists conservatives
  islamists liberal liberals liberal-democrat independent african-american african-americans hispanic hispanics latino latinos latina asian-american
  mexican-american mexican-americans cuban-american cuban-americans native-american nazi nazis jihadist jihadists evangelical zionist zionists
  maronite baptist methodist lutheran anglican presbyterian baha'i bahai quaker amish salafi salafist salafists wahhabi`);

/** Adjectives of continents. */
export const REGION_ADJECTIVES: ReadonlyMap<string, string> = new Map([
  ['european', 'Europe'],
  ['african', 'Africa'],
  ['asian', 'Asia'],
  ['middle eastern', 'Middle East'],
  ['mideast', 'Middle East'],
  ['latin american', 'Latin America'],
  ['south american', 'South America'],
  ['north american', 'North America'],
  ['central american', 'Central America'],
  ['eastern european', 'Eastern Europe'],
  ['western european', 'Western Europe'],
  ['central asian', 'Central Asia'],
  ['south asian', 'South Asia'],
  ['southeast asian', 'Southeast Asia'],
  ['east asian', 'East Asia'],
  ['north african', 'North Africa'],
  ['west african', 'West Africa'],
  ['east african', 'East Africa'],
]);

/** Words of titles that are no body by themselves: "State" and "Defense" in "Secretary of State", "Foreign" in "Foreign Minister". */
export const PORTFOLIOS =
  words(`state defense defence education justice health commerce labor labour energy finance foreign interior agriculture homeland
  staff affairs prime treasury trade security transportation transport environment economy economic information culture security exterior`);

/** Capitalised words in front of an office that are part of it: "Prime Minister", "High Commissioner". */
export const BEFORE_ROLES =
  words(`prime foreign interior defense defence vice deputy finance state first health education justice assistant senior associate executive emeritus acting
  lance former humanitarian political regional special permanent national federal general chief top managing principal honorary resident military
  home high country environment research religious retired crown assembly village district city county state-owned parliamentary presidential legal financial technical medical legislative opposition majority minority`);

/** Nouns that mean the same in an article about one event. */
export const SYNONYMS: readonly ReadonlySet<string>[] = [
  'protest demonstration rally march',
  'talks negotiations discussion',
  'attack assault raid bombing',
  'blast explosion bombing',
  'election vote poll',
  'conversation call',
  'ruling decision verdict',
  'earthquake quake',
  'killing murder death',
  'boat ship vessel',
  'firm company employer',
  'cease-fire ceasefire truce',
  'law legislation bill',
  'kid child son',
  'worker employee',
  'soldier troop serviceman',
  'boy kid',
  'meeting gathering',
].map(words);

/** Is this word, in singular or plural, a role? */
export function isRole(word: string): boolean {
  const bare = word.toLowerCase().replace(/\.$/u, '');
  return ROLES.has(bare) || (bare.endsWith('s') && ROLES.has(bare.slice(0, -1)));
}

/** Is this word a form of address? */
export function isHonorific(word: string): boolean {
  return HONORIFICS.has(word.toLowerCase().replace(/\.$/u, ''));
}
