import { motivations } from './anno-context'
import {
  all,
  annotationsOf,
  bodiesOf,
  but,
  first,
  isCount,
  isIri,
  isMoment,
  page,
  type AnnotationRule,
  type Json,
} from './annotation-parts'

/** Every object of a JSON value, the context left out. */
function objectsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsOf)
  if (typeof value !== 'object' || value === null) return []
  return [
    value as Json,
    ...Object.entries(value).flatMap(([key, inner]) => (key === '@context' ? [] : objectsOf(inner))),
  ]
}
const isAgent = (value: unknown): boolean => {
  const agent = value as Json
  return (
    typeof agent === 'object' &&
    isIri(agent.id) &&
    ['Person', 'Organization', 'Software'].includes(agent.type as string) &&
    [agent.name, agent.nickname].every((name) => typeof name === 'string')
  )
}
const dated = ['created', 'modified', 'generated', 'sourceDate']

/** Of the collection, its page and each annotation. */
export const collectionRules: readonly AnnotationRule[] = [
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
]
