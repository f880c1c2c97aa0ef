/** Codes of languages and regions, so that what a path says is the same under every version of Node, each of which has its own list. */

/** ISO 639-1. */
export const LANGUAGES: ReadonlySet<string> = new Set(
  `aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
  et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki
  kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no
  nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te
  tg th ti tk tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu`.split(/\s+/),
);

/** ISO 3166-1, with the European Union, the United Nations and Kosovo. */
export const REGIONS: ReadonlySet<string> = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC
  CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET EU FI FJ FK FM FO FR GA GB
  GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG
  KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV
  MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB
  SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM UN
  US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`.split(/\s+/),
);

/** What languages are called in English and by their speakers: those that can be detected, and others that talks are often in. */
export const NAMES: ReadonlyMap<string, readonly [english: string, own: string]> = new Map([
  ["ar", ["Arabic", "العربية"]],
  ["bg", ["Bulgarian", "български"]],
  ["br", ["Breton", "brezhoneg"]],
  ["ca", ["Catalan", "català"]],
  ["cs", ["Czech", "čeština"]],
  ["da", ["Danish", "dansk"]],
  ["de", ["German", "Deutsch"]],
  ["de-AT", ["Austrian German", "Österreichisches Deutsch"]],
  ["de-CH", ["Swiss High German", "Schweizer Hochdeutsch"]],
  ["el", ["Greek", "Ελληνικά"]],
  ["en", ["English", "English"]],
  ["en-GB", ["British English", "British English"]],
  ["en-US", ["American English", "American English"]],
  ["es", ["Spanish", "español"]],
  ["et", ["Estonian", "eesti"]],
  ["eu", ["Basque", "euskara"]],
  ["fa", ["Persian", "فارسی"]],
  ["fi", ["Finnish", "suomi"]],
  ["fr", ["French", "français"]],
  ["fr-BE", ["French (Belgium)", "français (Belgique)"]],
  ["fr-CA", ["Canadian French", "français canadien"]],
  ["fr-CH", ["Swiss French", "français suisse"]],
  ["fr-FR", ["French (France)", "français (France)"]],
  ["gl", ["Galician", "galego"]],
  ["he", ["Hebrew", "עברית"]],
  ["hi", ["Hindi", "हिन्दी"]],
  ["hr", ["Croatian", "hrvatski"]],
  ["hu", ["Hungarian", "magyar"]],
  ["id", ["Indonesian", "Indonesia"]],
  ["it", ["Italian", "italiano"]],
  ["ja", ["Japanese", "日本語"]],
  ["ko", ["Korean", "한국어"]],
  ["lt", ["Lithuanian", "lietuvių"]],
  ["lv", ["Latvian", "latviešu"]],
  ["nb", ["Norwegian Bokmål", "norsk bokmål"]],
  ["nl", ["Dutch", "Nederlands"]],
  ["no", ["Norwegian", "norsk"]],
  ["oc", ["Occitan", "occitan"]],
  ["pl", ["Polish", "polski"]],
  ["pt", ["Portuguese", "português"]],
  ["pt-BR", ["Brazilian Portuguese", "português (Brasil)"]],
  ["pt-PT", ["European Portuguese", "português europeu"]],
  ["ro", ["Romanian", "română"]],
  ["ru", ["Russian", "русский"]],
  ["sk", ["Slovak", "slovenčina"]],
  ["sl", ["Slovenian", "slovenščina"]],
  ["sr", ["Serbian", "српски"]],
  ["sv", ["Swedish", "svenska"]],
  ["th", ["Thai", "ไทย"]],
  ["tr", ["Turkish", "Türkçe"]],
  ["uk", ["Ukrainian", "українська"]],
  ["vi", ["Vietnamese", "Tiếng Việt"]],
  ["zh", ["Chinese", "中文"]],
  ["zh-Hans", ["Simplified Chinese", "简体中文"]],
  ["zh-Hant", ["Traditional Chinese", "繁體中文"]],
]);
