export const evidenceKinds = [
  'link',
  'document',
  'call',
  'e-mail',
  'observation',
  'calculation',
  'data',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]
export const kindLabel: Record<EvidenceKind, string> = {
  link: 'Link',
  document: 'Document',
  call: 'Call or interview',
  'e-mail': 'E-mail',
  observation: 'Own observation',
  calculation: 'Calculation',
  data: 'Data',
}

/** How a piece of evidence came to the desk. */
export const evidenceOrigins = ['from-writer', 'found-by-checker'] as const
export type EvidenceOrigin = (typeof evidenceOrigins)[number]
export const originLabel: Record<EvidenceOrigin, string> = {
  'from-writer': 'from the writer',
  'found-by-checker': 'found by the checker',
}

/** One thing that is noted of a kind: its name on the screen, and what it may hold; a text is counted in UTF-16 units, `isLong` where it has several lines. */
export type DetailRule = Readonly<{ label: string; isNeeded?: true }> &
  (
    | Readonly<{ most: number; isLong?: true }>
    | Readonly<{ isMoment: true }>
    | Readonly<{ choices: Readonly<Record<string, string>> }>
  )

/**
 * What is noted of each kind beside link, title, source, excerpt and place, in the order of its form: contract, form, card, exports and what
 * claims are found by are made from it. What is needed has to be said before there is such a piece of evidence. A name means the same in all kinds.
 */
export const evidenceDetail = {
  link: {},
  document: {
    author: { label: 'Written by', most: 300 },
    dated: { label: 'Dated', most: 100 },
    kept: { label: 'Where it is kept', most: 500 },
  },
  call: {
    who: { label: 'Who was asked', most: 300, isNeeded: true },
    capacity: { label: 'In which capacity', most: 300 },
    when: { label: 'When', isMoment: true },
    how: {
      label: 'How',
      choices: {
        'by-phone': 'by phone',
        'in-person': 'in person',
        'by-video': 'by video',
        'by-message': 'by message',
      },
    },
    line: { label: 'Line in the notes', most: 100 },
    question: { label: 'Question', most: 5000, isLong: true },
    answer: { label: 'Answer', most: 10_000, isLong: true },
    'read-back': { label: 'Read back', choices: { yes: 'read back', no: 'not read back' } },
  },
  'e-mail': {
    who: { label: 'From', most: 300, isNeeded: true },
    capacity: { label: 'In which capacity', most: 300 },
    when: { label: 'When', isMoment: true },
    question: { label: 'Question', most: 5000, isLong: true },
    answer: { label: 'Answer', most: 10_000, isLong: true },
  },
  observation: {
    where: { label: 'Where', most: 500, isNeeded: true },
    when: { label: 'When', isMoment: true },
    seen: { label: 'What was seen', most: 10_000, isLong: true },
  },
  calculation: {
    inputs: { label: 'Inputs', most: 5000, isLong: true, isNeeded: true },
    formula: { label: 'Formula', most: 2000, isNeeded: true },
    result: { label: 'Result', most: 500, isNeeded: true },
  },
  data: {
    table: { label: 'Table', most: 300 },
    row: { label: 'Row', most: 300 },
    column: { label: 'Column', most: 300 },
    query: { label: 'Query', most: 5000, isLong: true },
  },
} as const satisfies Record<EvidenceKind, Readonly<Record<string, DetailRule>>>

type DetailsOf<K> = K extends EvidenceKind ? keyof (typeof evidenceDetail)[K] : never
export type EvidenceDetailName = DetailsOf<EvidenceKind>

/** What is noted of a piece of evidence by its kind: never an empty text. */
export type EvidenceDetails = Readonly<Partial<Record<EvidenceDetailName, string>>>

/** The rules of a kind's details by their names, in the order of its form. */
export const detailsOf = (kind: EvidenceKind): readonly (readonly [EvidenceDetailName, DetailRule])[] =>
  Object.entries(evidenceDetail[kind]) as [EvidenceDetailName, DetailRule][]

/** The rules of all details of all kinds, each once. */
export const detailRules: readonly (readonly [EvidenceDetailName, DetailRule])[] = [
  ...new Map(evidenceKinds.flatMap((kind) => detailsOf(kind))),
]

/** What was noted, in the order of the kind's form, each with its rule. */
export const notedDetails = (
  kind: EvidenceKind,
  details: EvidenceDetails,
): (readonly [EvidenceDetailName, DetailRule, string])[] =>
  detailsOf(kind).flatMap(([name, rule]) => {
    const said = details[name]
    return said ? [[name, rule, said] as const] : []
  })

/** What is said as a person reads it: of a choice its words. */
export const detailWords = (rule: DetailRule, said: string): string =>
  'choices' in rule ? (rule.choices[said] ?? said) : said
