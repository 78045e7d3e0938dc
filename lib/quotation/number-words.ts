/** What a word does in a number: digits or a word with a value, a power that multiplies, the sign of a fraction, a word that joins; or the unit behind it. */
export type Atom =
  | Readonly<{ kind: 'value' | 'power'; value: number }>
  | Readonly<{ kind: 'point' | 'and' }>
  | Readonly<{ kind: 'unit'; unit: string }>

const words: Readonly<Record<string, string>> = {
  en: 'zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90',
  de: 'null:0 ein:1 eine:1 einen:1 einem:1 einer:1 eins:1 zwei:2 zwo:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 zwölf:12 dreizehn:13 vierzehn:14 fünfzehn:15 sechzehn:16 siebzehn:17 achtzehn:18 neunzehn:19 zwanzig:20 dreißig:30 dreissig:30 vierzig:40 fünfzig:50 sechzig:60 siebzig:70 achtzig:80 neunzig:90',
  fr: 'zéro:0 un:1 une:1 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 treize:13 quatorze:14 quinze:15 seize:16 vingt:20 vingts:20 trente:30 quarante:40 cinquante:50 soixante:60 septante:70 huitante:80 octante:80 nonante:90',
  es: 'cero:0 un:1 uno:1 una:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 trece:13 catorce:14 quince:15 dieciséis:16 diecisiete:17 dieciocho:18 diecinueve:19 veinte:20 veintiuno:21 veintiún:21 veintidós:22 veintitrés:23 veinticuatro:24 veinticinco:25 veintiséis:26 veintisiete:27 veintiocho:28 veintinueve:29 treinta:30 cuarenta:40 cincuenta:50 sesenta:60 setenta:70 ochenta:80 noventa:90 doscientos:200 doscientas:200 trescientos:300 cuatrocientos:400 quinientos:500 seiscientos:600 setecientos:700 ochocientos:800 novecientos:900 ciento:100 cien:100',
  it: 'zero:0 uno:1 una:1 due:2 tre:3 quattro:4 cinque:5 sei:6 sette:7 otto:8 nove:9 dieci:10 undici:11 dodici:12 tredici:13 quattordici:14 quindici:15 sedici:16 diciassette:17 diciotto:18 diciannove:19 venti:20 trenta:30 quaranta:40 cinquanta:50 sessanta:60 settanta:70 ottanta:80 novanta:90',
  pt: 'zero:0 um:1 uma:1 dois:2 duas:2 três:3 quatro:4 cinco:5 seis:6 sete:7 oito:8 nove:9 dez:10 onze:11 doze:12 treze:13 catorze:14 quinze:15 dezesseis:16 dezessete:17 dezoito:18 dezenove:19 vinte:20 trinta:30 quarenta:40 cinquenta:50 sessenta:60 setenta:70 oitenta:80 noventa:90 cem:100 cento:100',
  nl: 'nul:0 één:1 een:1 twee:2 drie:3 vier:4 vijf:5 zes:6 zeven:7 acht:8 negen:9 tien:10 elf:11 twaalf:12 twintig:20 dertig:30 veertig:40 vijftig:50 zestig:60 zeventig:70 tachtig:80 negentig:90',
  ru: 'один:1 одна:1 два:2 две:2 три:3 четыре:4 пять:5 шесть:6 семь:7 восемь:8 девять:9 десять:10 одиннадцать:11 двенадцать:12 двадцать:20 тридцать:30 сорок:40 пятьдесят:50 шестьдесят:60 семьдесят:70 восемьдесят:80 девяносто:90 сто:100 двести:200 триста:300',
  pl: 'jeden:1 jedna:1 dwa:2 dwie:2 trzy:3 cztery:4 pięć:5 sześć:6 siedem:7 osiem:8 dziewięć:9 dziesięć:10 jedenaście:11 dwanaście:12 dwadzieścia:20 trzydzieści:30 czterdzieści:40 pięćdziesiąt:50 sto:100 dwieście:200',
  ar: 'صفر:0 واحد:1 واحدة:1 اثنان:2 اثنين:2 ثلاثة:3 ثلاث:3 أربعة:4 أربع:4 خمسة:5 خمس:5 ستة:6 ست:6 سبعة:7 سبع:7 ثمانية:8 ثماني:8 تسعة:9 تسع:9 عشرة:10 عشر:10 عشرون:20 عشرين:20 ثلاثون:30 ثلاثين:30 أربعون:40 أربعين:40 خمسون:50 خمسين:50 ستون:60 ستين:60 سبعون:70 سبعين:70 ثمانون:80 ثمانين:80 تسعون:90 تسعين:90 مئتان:200 مئتين:200',
  zh: '零:0 〇:0 一:1 二:2 两:2 三:3 四:4 五:5 六:6 七:7 八:8 九:9',
}

const powers: Readonly<Record<string, string>> = {
  en: 'hundred:2 thousand:3 million:6 billion:9 bn:9 trillion:12',
  de: 'hundert:2 tausend:3 million:6 millionen:6 mio:6 milliarde:9 milliarden:9 mrd:9 billion:12 billionen:12',
  fr: 'cent:2 cents:2 mille:3 million:6 millions:6 milliard:9 milliards:9',
  es: 'mil:3 millón:6 millones:6 billón:12 billones:12',
  it: 'cento:2 mille:3 mila:3 milione:6 milioni:6 miliardo:9 miliardi:9',
  pt: 'mil:3 milhão:6 milhões:6 bilhão:9 bilhões:9',
  nl: 'honderd:2 duizend:3 miljoen:6 miljard:9',
  ru: 'тысяча:3 тысячи:3 тысяч:3 миллион:6 миллиона:6 миллионов:6 миллиард:9 миллиарда:9 миллиардов:9',
  pl: 'tysiąc:3 tysiące:3 tysięcy:3 milion:6 miliony:6 milionów:6 miliard:9',
  ar: 'مئة:2 مائة:2 ألف:3 آلاف:3 مليون:6 ملايين:6 مليار:9',
  zh: '十:1 百:2 千:3 万:4 萬:4 亿:8 億:8',
}

const points: Readonly<Record<string, string>> = {
  en: 'point',
  de: 'komma',
  fr: 'virgule',
  es: 'coma',
  pt: 'vírgula',
  it: 'virgola',
  zh: '点',
  ru: 'запятая',
}
const ands: Readonly<Record<string, string>> = { en: 'and', fr: 'et', es: 'y', pt: 'e', de: 'und', zh: '零' }

const units: readonly (readonly [unit: string, form: RegExp])[] = [
  ['%', /^(?:[%％٪]|percent|prozent|procent|proc|процент(?:а|ов)?|يالمئة|بالمئة|بالمائة)$/u],
  ['$', /^(?:[$＄]|dollars?|dólar(?:es)?|dollari|доллар(?:а|ов)?|دولار(?:ا|ات)?)$/u],
  ['€', /^(?:€|euros?|евро|يورو)$/u],
  ['£', /^(?:£|pounds?|pfund|livres?|libras?)$/u],
  ['¥', /^(?:[¥￥]|yen)$/u],
]

/** Powers as they are written right behind digits: $5m, £2bn. */
const shortPowers: Readonly<Record<string, number>> = { k: 3, m: 6, mn: 6, bn: 9, tn: 12 }

const base = (language: string): string => language.split('-')[0]!.toLowerCase()
const parsed = (row: string | undefined): Map<string, number> =>
  new Map(
    (row ?? '')
      .split(' ')
      .filter(Boolean)
      .map((pair) => [pair.split(':')[0]!, Number(pair.split(':')[1])]),
  )

type Table = Readonly<{ values: Map<string, number>; powers: Map<string, number> }>
const tables = new Map<string, Table>()
function tableOf(language: string): Table {
  const key = base(language)
  let table = tables.get(key)
  if (!table) tables.set(key, (table = { values: parsed(words[key]), powers: parsed(powers[key]) }))
  return table
}

/** The value of a German number that is written in one word, such as dreihundertfünfundzwanzigtausend; null for what is none. */
function germanValue(word: string, { values, powers: raised }: Table): number | null {
  const known = values.get(word) ?? (raised.has(word) ? 10 ** raised.get(word)! : undefined)
  if (known !== undefined) return known
  for (const power of ['tausend', 'hundert']) {
    const at = word.indexOf(power)
    if (at < 0) continue
    const [head, rest] = [word.slice(0, at), word.slice(at + power.length).replace(/^und/, '')]
    const times = head === '' ? 1 : germanValue(head, { values, powers: raised })
    const more = rest === '' ? 0 : germanValue(rest, { values, powers: raised })
    return times === null || more === null ? null : times * 10 ** raised.get(power)! + more
  }
  const [, ones, tens] = /^(.+)und(.+zig|dreißig|dreissig)$/u.exec(word) ?? []
  const [low, high] = [values.get(ones ?? ''), values.get(tens ?? '')]
  return low === undefined || high === undefined || low > 9 ? null : low + high
}

/** What a word does in numbers of a language; null where it has no part in them. */
export function numberAtom(key: string, language: string): Atom | null {
  if (/^\d+(?:\.\d+)?$/.test(key)) return { kind: 'value', value: Number(key) }
  const short = /^(\d+(?:\.\d+)?)(k|m|mn|bn|tn)$/.exec(key)
  if (short) return { kind: 'value', value: Number(short[1]) * 10 ** shortPowers[short[2]!]! }
  const table = tableOf(language)
  const bare = base(language) === 'ar' && /^و../u.test(key) && !table.values.has(key) ? key.slice(1) : key
  const power = table.powers.get(bare)
  if (power !== undefined) return { kind: 'power', value: 10 ** power }
  const value = base(language) === 'de' ? germanValue(key, table) : (table.values.get(bare) ?? null)
  if (value !== null) return { kind: 'value', value }
  if (points[base(language)] === key) return { kind: 'point' }
  if (ands[base(language)] === key) return { kind: 'and' }
  const unit = units.find(([, form]) => form.test(key))?.[0]
  return unit === undefined ? null : { kind: 'unit', unit }
}
