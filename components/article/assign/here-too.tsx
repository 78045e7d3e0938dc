import { classNames } from '@/components/ui/class-names'
import type { PresentPerson } from '@/components/article/session/session'

const most = 3

/** The first letters of a name: of its first word and of its last, without what stands in brackets and what begins with no letter or digit. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/\s*[([{].*?[)\]}]/gu, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map(
    (word) => [...new Intl.Segmenter().segment(word ?? '')][0]?.segment ?? '',
  )
  return letters.join('').toLocaleUpperCase() || '?'
}

/** Names as a sentence has them: "Ben", "Ben and Eve", "Ben, Eve and Ada". */
export const sayNames = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names)

/** Who else has the article open: initials to see, names to hear and to hover over. */
export function HereToo({ others }: { others: readonly PresentPerson[] }) {
  const said =
    others.length === 0
      ? ''
      : `${sayNames(others.map(({ name }) => name))} ${others.length === 1 ? 'is' : 'are'} here too`
  return (
    <p role="status" title={said} className="flex shrink-0 items-center">
      <span className="sr-only">{said}</span>
      {others.slice(0, most).map(({ id, name }, at) => (
        <span
          key={id}
          aria-hidden
          className={classNames(
            'inline-flex size-7 items-center justify-center rounded-full border border-line-strong bg-raised text-13 font-medium text-ink',
            at > 0 && '-ms-1.5 max-sm:hidden',
          )}
        >
          {initialsOf(name)}
        </span>
      ))}
      {others.length > 1 && (
        <span aria-hidden className="ps-1 text-13 text-ink-soft sm:hidden">
          +{others.length - 1}
        </span>
      )}
      {others.length > most && (
        <span aria-hidden className="ps-1 text-13 text-ink-soft max-sm:hidden">
          +{others.length - most}
        </span>
      )}
    </p>
  )
}
