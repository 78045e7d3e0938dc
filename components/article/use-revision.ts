import { useCallback, useMemo, useState } from 'react'
import type { CoveredSentence, RevisionView } from '@/lib/domain/article'
import type { Dossier } from '@/lib/domain/dossier'

type Covered = readonly (CoveredSentence & { sentence: number })[]

/**
 * The revision on screen; a new reading of the same text keeps the old string, so that no block is drawn again for nothing. What a deed
 * answers of its sentences is shown at once, until the next reading.
 */
export function useRevision(dossier: Dossier): {
  revision: RevisionView
  onCovered: (sentences: Covered) => void
} {
  const [read] = dossier.revisions
  const [said, say] = useState<{ of: Dossier; sentences: ReadonlyMap<number, CoveredSentence> }>({
    of: dossier,
    sentences: new Map(),
  })
  if (said.of !== dossier) say({ of: dossier, sentences: new Map() })
  const [kept, keep] = useState(read!)
  const isSame = kept.sha256 === read!.sha256 && kept.number === read!.number
  if (kept !== read && !isSame) keep(read!)
  const revision = useMemo(() => {
    const sentences =
      said.sentences.size > 0
        ? read!.sentences.map((sentence, index) => said.sentences.get(index) ?? sentence)
        : read!.sentences
    return isSame ? { ...read!, text: kept.text, blocks: kept.blocks, sentences } : { ...read!, sentences }
  }, [isSame, kept, read, said])
  const onCovered = useCallback((sentences: Covered) => {
    say((now) => ({
      ...now,
      sentences: new Map([
        ...now.sentences,
        ...sentences.map(({ sentence, ...covered }) => [sentence, covered] as const),
      ]),
    }))
  }, [])
  return { revision, onCovered }
}
