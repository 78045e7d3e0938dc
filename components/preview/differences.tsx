import { SeenText } from '@/components/ui/seen-text'
import type { Difference } from '@/lib/anchor/diff-words'
import { foldSame } from './fold'

const count = (words: number): string => (words === 1 ? '1 word' : `${words.toLocaleString('en')} words`)

type DifferencesProps = { differences: readonly Difference[]; language: string; direction: 'ltr' | 'rtl' }

/** One text become another, word by word: what went is struck through, what came is underlined, long stretches of the same are folded. */
export function Differences({ differences, language, direction }: DifferencesProps) {
  if (differences.every(({ kind }) => kind === 'equal'))
    return <p className="text-14 text-ink-soft">Both texts are the same, word for word.</p>
  return (
    <div
      translate="no"
      lang={language}
      dir={direction}
      className="font-reading text-16 leading-relaxed break-words whitespace-pre-line"
    >
      {foldSame(differences).map((piece, at) => {
        if (piece.kind === 'deleted')
          return (
            <del key={at} className="diff-del">
              <SeenText>{piece.text}</SeenText>
            </del>
          )
        if (piece.kind === 'inserted')
          return (
            <ins key={at} className="diff-ins">
              <SeenText>{piece.text}</SeenText>
            </ins>
          )
        return !('words' in piece) ? (
          <span key={at}>
            <SeenText>{piece.text}</SeenText>
          </span>
        ) : (
          <details key={at} className="my-2 border-y border-line py-1">
            <summary
              lang="en"
              dir="ltr"
              className="font-sans text-13 text-ink-soft hover:text-ink pointer-coarse:min-h-11"
            >
              {count(piece.words)} the same
            </summary>
            {piece.text}
          </details>
        )
      })}
    </div>
  )
}
