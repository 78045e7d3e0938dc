import {
  but,
  isCount,
  isIri,
  isLanguage,
  isMoment,
  linked,
  positions,
  quotes,
  selectorsOf,
  targetsOf,
  textual,
  type AnnotationRule,
  type Json,
} from './annotation-parts'

/** Of bodies and targets. */
export const bodyAndTargetRules: readonly AnnotationRule[] = [
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
