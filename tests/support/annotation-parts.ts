/** An object of JSON. */
export type Json = { [key: string]: unknown }
/** A rule of the model, told in a sentence. */
export type AnnotationRule = Readonly<{
  says: string
  /** Everything that breaks the rule. */
  faults: (collection: Json) => unknown[]
  /** Makes a good collection break it. */
  breakIt: (collection: Json) => void
}>

/** The things of a value that is one, several or none. */
export const all = (value: unknown): Json[] => (value === undefined ? [] : ([value].flat() as Json[]))
/** The only page. */
export const page = (collection: Json) => collection.first as Json
/** All annotations. */
export const annotationsOf = (collection: Json): Json[] =>
  all(collection.first).flatMap((first) => first.items as Json[])
/** All bodies. */
export const bodiesOf = (collection: Json): Json[] =>
  annotationsOf(collection).flatMap((annotation) => all(annotation.body))
/** All targets. */
export const targetsOf = (collection: Json): Json[] =>
  annotationsOf(collection).flatMap((annotation) => all(annotation.target))
/** The selectors of a target that are of that type. */
export const selectorsOf = (target: Json, type: string): Json[] =>
  all(target.selector).filter((selector) => selector.type === type)

/** Whether something is an IRI. */
export const isIri = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value)
/** Whether something is a moment in UTC. */
export const isMoment = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value))
/** Whether something is a whole number from 0. */
export const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0
/** Whether something is a canonical language tag. */
export const isLanguage = (value: unknown): boolean =>
  typeof value === 'string' && Intl.getCanonicalLocales(value)[0] === value
/** Those that are not right. */
export const but = (things: Json[], isRight: (thing: Json) => boolean): unknown[] =>
  things.filter((thing) => !isRight(thing))
/** The first annotation. */
export const first = (collection: Json) => annotationsOf(collection)[0]!
/** The bodies that are texts. */
export const textual = (collection: Json) =>
  bodiesOf(collection).filter((body) => body.type === 'TextualBody')
/** What is a resource elsewhere. */
export const linked = (collection: Json) =>
  [...bodiesOf(collection), ...targetsOf(collection)].filter((one) => one.type === 'SpecificResource')
/** All quotes. */
export const quotes = (collection: Json) =>
  targetsOf(collection).flatMap((target) => selectorsOf(target, 'TextQuoteSelector'))
/** All positions. */
export const positions = (collection: Json) =>
  targetsOf(collection).flatMap((target) => selectorsOf(target, 'TextPositionSelector'))
