import { motivations } from './anno-context'

export type Json = { [key: string]: unknown }
type Rule = Readonly<{
  says: string
  /** Everything that breaks the rule. */
  faults: (collection: Json) => unknown[]
  /** Makes a good collection break it. */
  breakIt: (collection: Json) => void
}>

const all = (value: unknown): Json[] => (value === undefined ? [] : ([value].flat() as Json[]))
const page = (collection: Json) => collection.first as Json
export const annotationsOf = (collection: Json): Json[] =>
  all(collection.first).flatMap((first) => first.items as Json[])
export const bodiesOf = (collection: Json): Json[] =>
  annotationsOf(collection).flatMap((annotation) => all(annotation.body))
export const targetsOf = (collection: Json): Json[] =>
  annotationsOf(collection).flatMap((annotation) => all(annotation.target))
export const selectorsOf = (target: Json, type: string): Json[] =>
  all(target.selector).filter((selector) => selector.type === type)

/** Every object of a JSON value, the context left out. */
function objectsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsOf)
  if (typeof value !== 'object' || value === null) return []
  return [
    value as Json,
    ...Object.entries(value).flatMap(([key, inner]) => (key === '@context' ? [] : objectsOf(inner))),
  ]
}

const isIri = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value)
const isMoment = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value))
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0
const isLanguage = (value: unknown): boolean =>
  typeof value === 'string' && Intl.getCanonicalLocales(value)[0] === value
const isAgent = (value: unknown): boolean => {
  const agent = value as Json
  return (
    typeof agent === 'object' &&
    isIri(agent.id) &&
    ['Person', 'Organization', 'Software'].includes(agent.type as string) &&
    [agent.name, agent.nickname].every((name) => typeof name === 'string')
  )
}
const but = (things: Json[], isRight: (thing: Json) => boolean): unknown[] =>
  things.filter((thing) => !isRight(thing))
const first = (collection: Json) => annotationsOf(collection)[0]!
const textual = (collection: Json) => bodiesOf(collection).filter((body) => body.type === 'TextualBody')
const linked = (collection: Json) =>
  [...bodiesOf(collection), ...targetsOf(collection)].filter((one) => one.type === 'SpecificResource')
const quotes = (collection: Json) =>
  targetsOf(collection).flatMap((target) => selectorsOf(target, 'TextQuoteSelector'))
const positions = (collection: Json) =>
  targetsOf(collection).flatMap((target) => selectorsOf(target, 'TextPositionSelector'))
const dated = ['created', 'modified', 'generated', 'sourceDate']

/** What the W3C's model demands of a collection of annotations, must and should alike, one rule a row. */
export const annotationRules: readonly Rule[] = [
  {
    says: 'the collection names the context of the model first',
    faults: (it) => ((it['@context'] as unknown[])[0] === 'http://www.w3.org/ns/anno.jsonld' ? [] : [it]),
    breakIt: (it) => void (it['@context'] = ['http://example.org']),
  },
  {
    says: 'the context is given once, by the collection',
    faults: (it) => objectsOf(it).filter((one) => one !== it && '@context' in one),
    breakIt: (it) => void (page(it)['@context'] = 'http://www.w3.org/ns/anno.jsonld'),
  },
  {
    says: 'collection, page and annotation each have one IRI for an id, and no two the same',
    faults: (it) => {
      const ids = [it, page(it), ...annotationsOf(it)].map(({ id }) => id)
      return new Set(ids).size < ids.length ? ids : ids.filter((id) => !isIri(id))
    },
    breakIt: (it) => void (first(it).id = '2f0c'),
  },
  {
    says: 'whatever has an id has an IRI',
    faults: (it) =>
      but(
        objectsOf(it).filter((one) => 'id' in one),
        ({ id }) => isIri(id),
      ),
    breakIt: (it) => void ((first(it).creator as Json).id = 'Ada Noor'),
  },
  {
    says: 'the collection is an AnnotationCollection with a label and a total',
    faults: (it) =>
      it.type === 'AnnotationCollection' && typeof it.label === 'string' && isCount(it.total) ? [] : [it],
    breakIt: (it) => void delete it.total,
  },
  {
    says: 'the total is the number of annotations',
    faults: (it) => (it.total === annotationsOf(it).length ? [] : [it.total]),
    breakIt: (it) => void (it.total = 99),
  },
  {
    says: 'it has one first page, embedded, and a last',
    faults: (it) =>
      typeof it.first === 'object' &&
      !Array.isArray(it.first) &&
      (isIri(it.last) || isIri((it.last as Json | undefined)?.id))
        ? []
        : [it.last],
    breakIt: (it) => void delete it.last,
  },
  {
    says: 'the page is an AnnotationPage with at least one annotation, counted from 0',
    faults: (it) =>
      page(it).type === 'AnnotationPage' && all(page(it).items).length > 0 && page(it).startIndex === 0
        ? []
        : [page(it)],
    breakIt: (it) => void delete page(it).startIndex,
  },
  {
    says: 'the page is part of the collection, told with its label and total',
    faults: (it) => {
      const of = page(it).partOf as Json
      return of.id === it.id && of.label === it.label && of.total === it.total ? [] : [of]
    },
    breakIt: (it) => void (page(it).partOf = it.id),
  },
  {
    says: 'the only page has none before or behind it',
    faults: (it) => ['next', 'prev'].filter((key) => key in page(it)),
    breakIt: (it) => void (page(it).next = page(it).id),
  },
  {
    says: 'each annotation is an Annotation',
    faults: (it) => but(annotationsOf(it), ({ type }) => type === 'Annotation'),
    breakIt: (it) => void (first(it).type = 'annotation'),
  },
  {
    says: 'each annotation has one motivation, assessing',
    faults: (it) => but(annotationsOf(it), ({ motivation }) => motivation === 'assessing'),
    breakIt: (it) => void (first(it).motivation = ['assessing', 'tagging']),
  },
  {
    says: 'each annotation has at least one target',
    faults: (it) => but(annotationsOf(it), ({ target }) => all(target).length > 0),
    breakIt: (it) => void (first(it).target = []),
  },
  {
    says: 'what has no body leaves the key out, and has no bodyValue',
    faults: (it) =>
      but(
        annotationsOf(it),
        (one) => !('bodyValue' in one) && (!('body' in one) || all(one.body).length > 0),
      ),
    breakIt: (it) => void (first(it).body = []),
  },
  {
    says: 'nothing is null or an empty list',
    faults: (it) =>
      objectsOf(it).filter((one) =>
        Object.values(one).some((value) => value === null || (Array.isArray(value) && value.length === 0)),
      ),
    breakIt: (it) => void (first(it).claimDate = null),
  },
  {
    says: 'each moment is told once, in UTC',
    faults: (it) =>
      objectsOf(it).flatMap((one) =>
        dated.flatMap((key) => (key in one && !isMoment(one[key]) ? [[key, one[key]]] : [])),
      ),
    breakIt: (it) => void (first(it).created = '2026-11-23T13:00:00+01:00'),
  },
  {
    says: 'collection and annotations tell when they were created, changed and written',
    faults: (it) =>
      but([it, ...annotationsOf(it)], (one) =>
        ['created', 'modified', 'generated'].every((key) => key in one),
      ),
    breakIt: (it) => void delete first(it).generated,
  },
  {
    says: 'bodies tell when they were made',
    faults: (it) => but(bodiesOf(it), (body) => 'created' in body),
    breakIt: (it) => void delete bodiesOf(it)[0]!.created,
  },
  {
    says: 'whoever made it is one agent with id, type, name and nickname',
    faults: (it) => but([it, ...annotationsOf(it), ...bodiesOf(it)], (one) => isAgent(one.creator)),
    breakIt: (it) => void (first(it).creator = 'Ada Noor'),
  },
  {
    says: 'what wrote it is a piece of software',
    faults: (it) =>
      but(
        [it, ...annotationsOf(it)],
        ({ generator }) => isAgent(generator) && (generator as Json).type === 'Software',
      ),
    breakIt: (it) => void delete first(it).generator,
  },
  {
    says: 'each body has one purpose of the model',
    faults: (it) => but(bodiesOf(it), ({ purpose }) => motivations.includes(purpose as string)),
    breakIt: (it) => void (bodiesOf(it)[0]!.purpose = 'rating'),
  },
  {
    says: 'each body is a text or a resource elsewhere',
    faults: (it) => but(bodiesOf(it), ({ type }) => type === 'TextualBody' || type === 'SpecificResource'),
    breakIt: (it) => void delete bodiesOf(it)[0]!.type,
  },
  {
    says: 'a text has one value, format, language and direction, and no source',
    faults: (it) =>
      but(
        textual(it),
        (body) =>
          typeof body.value === 'string' &&
          /\S/.test(body.value) &&
          body.format === 'text/plain' &&
          isLanguage(body.language) &&
          ['ltr', 'rtl', 'auto'].includes(body.textDirection as string) &&
          !('source' in body),
      ),
    breakIt: (it) => void delete textual(it)[0]!.language,
  },
  {
    says: 'a resource elsewhere has one source, an IRI or something with one, and no value',
    faults: (it) =>
      but(
        linked(it),
        (one) =>
          !Array.isArray(one.source) &&
          (isIri(one.source) || isIri((one.source as Json | undefined)?.id)) &&
          !('value' in one),
      ),
    breakIt: (it) => void (linked(it)[0]!.source = 'stats'),
  },
  {
    says: 'each target is a stretch of a text with format, language and direction',
    faults: (it) =>
      but(
        targetsOf(it),
        ({ type, source }) =>
          type === 'SpecificResource' &&
          (source as Json).type === 'Text' &&
          typeof (source as Json).format === 'string' &&
          isLanguage((source as Json).language) &&
          ['ltr', 'rtl'].includes((source as Json).textDirection as string),
      ),
    breakIt: (it) => void delete (targetsOf(it)[0]!.source as Json).format,
  },
  {
    says: 'each target has exactly one quote, with words, prefix and suffix',
    faults: (it) =>
      but(targetsOf(it), (target) => selectorsOf(target, 'TextQuoteSelector').length === 1).concat(
        but(
          quotes(it),
          (one) =>
            one.exact !== '' &&
            [one.exact, one.prefix, one.suffix].every((words) => typeof words === 'string'),
        ),
      ),
    breakIt: (it) => void delete quotes(it)[0]!.prefix,
  },
  {
    says: 'a position is half-open and counts from 0',
    faults: (it) =>
      but(
        positions(it),
        ({ start, end }) => isCount(start) && isCount(end) && (start as number) < (end as number),
      ),
    breakIt: (it) => void (positions(it)[0]!.start = -1),
  },
  {
    says: 'a quote is as long as its position',
    faults: (it) =>
      but(targetsOf(it), (target) => {
        const [quote, place] = [
          selectorsOf(target, 'TextQuoteSelector')[0]!,
          selectorsOf(target, 'TextPositionSelector')[0],
        ]
        return (
          !place || [...(quote.exact as string)].length === (place.end as number) - (place.start as number)
        )
      }),
    breakIt: (it) => void (positions(it)[0]!.end = 9999),
  },
  {
    says: 'each target tells of which moment it speaks',
    faults: (it) =>
      but(
        targetsOf(it),
        ({ state }) =>
          (state as Json | undefined)?.type === 'TimeState' && isMoment((state as Json).sourceDate),
      ),
    breakIt: (it) => void delete targetsOf(it)[0]!.state,
  },
]
