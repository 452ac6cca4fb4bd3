/**
 * The continents and regions of the countries (ISO 3166-1 alpha-2), as newspapers speak of them: "the West African nation". A country may be in
 * several. Islands are states that are islands or groups of islands.
 */
const REGIONS: Readonly<Record<string, string>> = {
  'west african': 'BJ BF CV CI GM GH GN GW LR ML MR NE NG SN SL TG',
  'north african': 'DZ EG LY MA TN SD',
  'east african': 'KE TZ UG RW BI ET ER DJ SO SS MG MU SC KM',
  'central african': 'CM CF TD CG CD GA GQ ST',
  'southern african': 'ZA ZW ZM BW NA LS SZ MZ AO MW',
  'middle eastern': 'IR IQ SY LB IL JO SA YE OM AE QA BH KW TR EG',
  gulf: 'SA QA BH KW OM AE',
  'south asian': 'IN PK BD NP LK BT MV AF',
  'southeast asian': 'ID MY TH VN PH MM KH LA SG BN TL',
  'east asian': 'CN JP KR KP MN TW',
  'central asian': 'KZ UZ TM KG TJ',
  'western european': 'FR DE GB IE NL BE LU CH AT MC',
  'southern european': 'ES PT IT GR MT CY',
  'northern european': 'SE NO FI DK IS EE LV LT',
  'eastern european': 'PL CZ SK HU RO BG UA BY MD RU',
  balkan: 'RS HR SI BA ME MK AL XK BG GR RO',
  nordic: 'SE NO FI DK IS',
  scandinavian: 'SE NO DK',
  baltic: 'EE LV LT',
  caucasus: 'GE AM AZ',
  'south american': 'BR AR CL PE CO VE EC BO PY UY GY SR',
  'central american': 'GT HN SV NI CR PA BZ',
  caribbean: 'CU HT DO JM BS BB TT GD LC VC KN AG DM',
  'north american': 'US CA MX',
  pacific: 'FJ PG SB VU WS TO KI TV NR PW MH FM NZ AU',
};
const CONTINENTS: Readonly<Record<string, readonly string[]>> = {
  african: ['west african', 'north african', 'east african', 'central african', 'southern african'],
  asian: ['south asian', 'southeast asian', 'east asian', 'central asian', 'middle eastern'],
  arab: ['gulf', 'north african'],
  european: ['western european', 'southern european', 'northern european', 'eastern european', 'balkan'],
  'latin american': ['south american', 'central american', 'caribbean'],
  american: ['north american'],
};
const ISLANDS = new Set(
  'CU TW CY LK JM HT DO IE IS MT MV MG MU SC KM BH SG PH ID JP NZ GB BB BS TT FJ PG SB VU WS TO KI TV NR PW MH FM CV ST GD LC VC KN AG DM'.split(
    ' ',
  ),
);

const byRegion = new Map<string, ReadonlySet<string>>(
  Object.entries(REGIONS).map(([region, codes]) => [region, new Set(codes.split(' '))]),
);
for (const [continent, regions] of Object.entries(CONTINENTS)) {
  byRegion.set(continent, new Set(regions.flatMap((region) => [...(byRegion.get(region) ?? [])])));
}

/** Does the adjective name a part of the world ("west african", "balkan")? Lower case. */
export function isRegionAdjective(adjective: string): boolean {
  return byRegion.has(adjective);
}

/** Is the country in that part of the world? */
export function isIn(country: string, adjective: string): boolean {
  return byRegion.get(adjective)?.has(country) ?? false;
}

/** Is the state an island, or islands? */
export function isIsland(country: string): boolean {
  return ISLANDS.has(country);
}
