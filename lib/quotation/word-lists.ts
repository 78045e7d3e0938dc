const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** Words that deny, by language; each as it is compared. */
const denials: Readonly<Record<string, string>> = {
  en: "not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely ain't",
  de: 'nicht kein keine keinen keinem keiner keines nie niemals niemand niemandem niemanden nichts nirgends nirgendwo weder ohne kaum nein',
  fr: "ne n' pas jamais rien aucun aucune sans ni guère nul nulle non personne",
  es: 'no nunca jamás nada nadie ningún ninguno ninguna sin tampoco ni',
  it: 'non mai niente nulla nessun nessuno nessuna senza né neanche nemmeno no',
  pt: 'não nao nunca jamais nada ninguém nenhum nenhuma sem nem',
  nl: 'niet geen nooit niemand niets zonder noch nee',
  sv: 'inte aldrig ingen inget inga utan nej',
  nb: 'ikke aldri ingen ingenting uten nei',
  da: 'ikke aldrig ingen intet uden nej',
  fi: 'ei eivät en et emme ette ilman',
  pl: 'nie nigdy nikt nic bez żaden żadna żadnego',
  cs: 'ne není nikdy nikdo nic bez žádný žádná',
  ru: 'не ни нет никогда никто ничего без нельзя',
  uk: 'не ні немає ніколи ніхто нічого без',
  tr: 'değil yok hayır asla hiç',
  ar: 'لا لم لن ليس ليست ليسوا لست غير بدون دون ما كلا أبدا',
  fa: 'نه نیست هیچ هرگز بدون',
  ur: 'نہیں نہ مت کبھی بغیر',
  he: 'לא אין בלי אף אינו אינה',
  hi: 'नहीं न मत ना बिना',
  zh: '不 没 沒 未 非 无 無 勿 别 別 莫 否',
  ja: '不 未 非 無 ません ない',
  ko: '안 못 없다 아니다',
  vi: 'không chẳng chưa',
  id: 'tidak bukan belum tanpa',
}

/** What denies as a part of a word: don't, n’est. */
export const denialPart = /n't$|^n'./u

/** Sounds of somebody who thinks, and what is said to keep on talking, by language; several words are said in one breath. */
const fillers: Readonly<Record<string, string>> = {
  en: 'um uh uhm umm uhh er erm eh ah hm hmm mm mhm huh',
  de: 'äh ähm hm hmm öh öhm ähem mhm',
  fr: 'euh heu hum hein hm',
  es: 'eh em ehm mmm hm',
  it: 'ehm eh mh uhm',
  pt: 'hum hã ahn eh',
  nl: 'eh ehm uh uhm hm',
  pl: 'eee yyy hmm',
  ru: 'э ээ эм хм',
  ar: 'اه آه امم إمم',
  zh: '嗯 呃 啊 哦',
  ja: 'えー あのー えーと',
  sv: 'eh öh hm',
  tr: 'ee ıı hmm',
}

/** The same, but said as words of their own: they are fillers only where a pause sets them off. */
const asides: Readonly<Record<string, string>> = {
  en: 'you know|i mean|well|like|so|okay|right|you see|now',
  de: 'also|na ja|sozusagen|ich mein|ich meine|weißt du|wissen sie|ja|gut',
  fr: 'ben|enfin|voilà|alors|bon|tu sais|vous savez|quoi|eh bien',
  es: 'este|pues|o sea|bueno|bien|sabe|sabes|digamos',
  it: 'allora|insomma|diciamo|sa',
  pt: 'então|tipo|sabe|bem|quer dizer',
  ar: 'طيب|حسنا|يعني',
  zh: '那 个|就 是 说|这 个',
}

const base = (language: string): string => language.split('-')[0]!.toLowerCase()

const folded = (word: string): string => word.replace(/ی/gu, 'ي').replace(/ک/gu, 'ك')

/** The words that deny in a language; of all languages where it is not known. */
export const denialsOf = (language: string): ReadonlySet<string> =>
  new Set(list(denials[base(language)] ?? Object.values(denials).join(' ')).map(folded))

export const fillersOf = (language: string): readonly string[] => list(fillers[base(language)] ?? fillers.en!)
export const asidesOf = (language: string): readonly (readonly string[])[] =>
  (asides[base(language)] ?? '').split('|').filter(Boolean).map(list)

/** Words with which another clause begins, so that what denies before them denies nothing behind them. */
export const clauseWords: ReadonlySet<string> = new Set(
  list(`and but or because while although so if that's aber und oder sondern denn weil mais et ou car parce pero y e o porque sino
  ma però perché mas porque en maar want och men eller men ale i a bo но и а или потому و لكن أو لأن ولكن 但 而 和 且`),
)

/** What may be written as one word or as two: each with the ways in which it is taken apart. */
export const contractions: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  `cannot=can not|can't=can not|can't=cannot|won't=will not|shan't=shall not|ain't=is not|let's=let us|gonna=going to|wanna=want to|gotta=got to|'cause=because|y'all=you all
  i'm=i am|geht's=geht es|gibt's=gibt es|ist's=ist es|hab's=habe es|hab=habe|zum=zu dem|zur=zu der|im=in dem|beim=bei dem|vom=von dem|ins=in das|ans=an das
  pa'=para|del=de el|al=a el|t'as=tu as|t'es=tu es|y'a=il y a`
    .split(/[|\n]/)
    .map((row) => row.trim().split('='))
    .reduce((table, [short, long]) => {
      table.set(short!, [...(table.get(short!) ?? []), long!.split(' ')])
      return table
    }, new Map<string, string[][]>()),
)

/** Endings that English draws together with the word before them, and what they stand for. */
export const contractedEndings: readonly (readonly [ending: string, words: readonly string[]])[] = [
  ["n't", ['not']],
  ["'re", ['are']],
  ["'ve", ['have']],
  ["'ll", ['will']],
  ["'d", ['would', 'had']],
  ["'s", ['is', 'has']],
]

/** Prefixes that make another word of the one they are joined to: “re-sign” is not “resign”. */
export const turningPrefixes: ReadonlySet<string> = new Set(list('re un non dis anti in im mis ex de pro'))

/** Prefixes that are also written apart from their word, in most languages, and turn it round or limit it. */
export const detachedPrefixes: ReadonlySet<string> = new Set(list('ex anti pseudo quasi semi ultra'))

/** Words that stand for a person or a thing that was named before, and may be replaced in brackets, in scripts without capitals. */
export const pronouns: ReadonlySet<string> = new Set(
  list(`هو هي هم هن هذا هذه ذلك تلك هؤلاء نحن أنا أنت هنا هناك او آن آنها این ما من تو شما یہ وہ ہم
  他 她 它 们 們 这 那 此 我 你 您 咱 里 兒 儿 个 些 הוא היא הם הן זה זאת אנחנו אני यह वह वे हम मैं これ それ 彼 女 ら`),
)
