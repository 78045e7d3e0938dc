import { Fragment, type ReactNode } from 'react'
import { hiddenSigns, type HiddenKind, type HiddenSign } from '@/lib/words/hidden-signs'

/** What each kind of hidden characters is called. */
const kindLabel: Record<HiddenKind, string> = {
  space: 'space of no width',
  joiner: 'joiner',
  hyphen: 'soft hyphen',
  direction: 'change of direction',
  data: 'hidden data',
  filler: 'empty letter',
}

/** The kinds of some hidden characters in words, as in “space of no width, hidden data”. */
export const kindsInWords = (kinds: readonly HiddenKind[]): string =>
  kinds.map((kind) => kindLabel[kind]).join(', ')

const wordsOf = ({ count, kinds }: HiddenSign): string =>
  `${count === 1 ? 'Hidden character' : `${count} hidden characters`}: ${kindsInWords(kinds)}`

/** A small sign where hidden characters stand; they stay where they are, so that the text of the element stays the text. */
function Unseen({ sign, children }: { sign: HiddenSign; children: string }) {
  return (
    <span role="img" aria-label={wordsOf(sign)} title={wordsOf(sign)} className="unseen">
      {children}
    </span>
  )
}

/** The stretch of a text with a sign at each of the hidden characters in it, of which `signs` tells for the whole text; a plain string where there is none. */
export function withSigns(
  text: string,
  { start, end }: { start: number; end: number },
  signs: readonly HiddenSign[],
): ReactNode {
  const own = signs.filter((sign) => sign.start < end && sign.end > start)
  if (own.length === 0) return text.slice(start, end)
  let from = start
  return [
    ...own.map((sign) => {
      const [begin, stop] = [Math.max(start, sign.start), Math.min(end, sign.end)]
      const before = text.slice(from, begin)
      from = stop
      return (
        <Fragment key={begin}>
          {before}
          <Unseen sign={sign}>{text.slice(begin, stop)}</Unseen>
        </Fragment>
      )
    }),
    text.slice(from, end),
  ]
}

/** The hidden characters of one stretch of a text, in the text's offsets. */
export function signsIn(text: string, { start, end }: { start: number; end: number }): HiddenSign[] {
  return hiddenSigns(text.slice(start, end)).map((sign) => ({
    ...sign,
    start: start + sign.start,
    end: start + sign.end,
  }))
}

/** Somebody's words, with a sign where characters stand in them that nobody sees. */
export function SeenText({ children }: { children: string }) {
  return withSigns(children, { start: 0, end: children.length }, hiddenSigns(children))
}
