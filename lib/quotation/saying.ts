/** How verbs begin, by language, with which a reporter breaks into a line of dialogue. */
const verbs: Readonly<Record<string, string>> = {
  es: 'dijo dice decía añadió añade respondió responde preguntó pregunta explicó explica afirmó afirma aseguró asegura declaró señaló contestó replicó insistió comentó apuntó exclamó confesó recordó',
  pt: 'disse diz acrescentou afirmou respondeu perguntou explicou declarou garantiu contou insistiu lembrou',
  it: 'disse dice ha hanno aggiunge aggiunse rispose risponde chiese spiega spiegò afferma racconta',
  fr: 'dit disait répond répondit répondait demande demanda ajoute ajouta explique expliqua lance lança reprend reprit poursuit poursuivit affirme assure assura confie confia raconte s’exclame s’exclama déclare déclara insiste souligne précise prévient estime regrette rappelle a ont',
  pl: 'powiedział powiedziała mówi mówił mówiła dodał dodała dodaje zapytał zapytała pyta odparł odparła odpowiedział odpowiedziała odpowiada stwierdził stwierdziła podkreśla podkreślił podkreśliła zaznacza zaznaczył wyjaśnia wyjaśnił wyjaśniła tłumaczy tłumaczył przyznaje przyznał przyznała rzekł krzyknął szepnął',
  ru: 'сказал сказала говорит говорил заявил заявила добавил добавила спросил спросила ответил ответила отметил отметила пояснил пояснила подчеркнул подчеркнула рассказал рассказала',
  uk: 'сказав сказала каже заявив заявила додав додала запитав запитала відповів відповіла зазначив пояснив',
}

const base = (language: string): string => language.split('-')[0]!.toLowerCase()

const begins = new Map(
  Object.entries(verbs).map(([language, list]) => [
    language,
    new RegExp(`^(?:${list.replaceAll(' ', '|')})(?![\\p{L}\\p{M}])`, 'iu'),
  ]),
)

/** Whether some words tell who speaks: they begin with a verb of saying, as in “—dijo ella—”. */
export const tellsWhoSpeaks = (words: string, language: string): boolean =>
  begins.get(base(language))?.test(words) ?? false

/** Whether paragraphs of dialogue open with a dash in a language. */
export const hasDialogueDash = (language: string): boolean => begins.has(base(language))

/** What French sets between commas within a quotation to tell who speaks: “, a-t-elle dit,”, “, répond le maire,”. */
const asides = new RegExp(
  `,\\s+(?:[\\p{L}’']+(?:-t)?-(?:ils?|elles?|on)(?![\\p{L}\\p{M}])|(?:${verbs
    .fr!.split(' ')
    .filter((verb) => verb.length > 3 || verb === 'dit')
    .join('|')})\\s)[^,.;:!?«»“”\\n]{0,60}(?:,|(?=[.;:!?«»“”]|$))`,
  'giu',
)

/** The stretches of a French quotation's words in which the reporter tells who speaks. */
export const asidesIn = (words: string, language: string): { start: number; end: number }[] =>
  base(language) === 'fr'
    ? [...words.matchAll(asides)].map(({ 0: aside, index }) => ({ start: index, end: index + aside.length }))
    : []
