'use client'

import { Button } from '@/components/ui/button'
import { TickBox } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import { SeenText } from '@/components/ui/seen-text'
import { Skeleton } from '@/components/ui/skeleton'
import type { Call } from '@/lib/api/contract'
import { statementOf } from '@/lib/domain/reply'
import { useList } from './use-list'

type StatementChoiceProps = Readonly<{
  articleId: string
  listClaims: Call<'listClaims'>
  chosen: readonly string[]
  error: string | undefined
  onChoose: (ids: string[]) => void
}>

/** About which statements somebody is asked: claims of the article by their wording, or else by their quote. */
export function StatementChoice({ articleId, listClaims, chosen, error, onChoose }: StatementChoiceProps) {
  const { known, problem, readAgain } = useList((page) => listClaims({ articleId, ...page }))
  const claims = known?.filter(({ state }) => state !== 'dropped') ?? []
  const toggle = (id: string, isChosen: boolean) =>
    onChoose(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id))
  return (
    <fieldset aria-describedby={error ? 'statements-error' : undefined} className="flex flex-col gap-2">
      <legend className="pb-1 text-14 font-medium">About which statements</legend>
      {error && (
        <p id="statements-error" className="text-14 text-tone-false">
          {error}
        </p>
      )}
      {problem && (
        <Notice>
          {problem} <Button onClick={readAgain}>Try again</Button>
        </Notice>
      )}
      {known === null && problem === null && <Skeleton className="h-24 w-full" />}
      {known && claims.length === 0 && (
        <p className="text-14 text-ink-soft">
          No claim is marked in this article yet: mark what they are asked about.
        </p>
      )}
      <div className="flex max-h-80 flex-col gap-2 overflow-y-auto">
        {claims.map((claim) => (
          <TickBox
            key={claim.id}
            checked={chosen.includes(claim.id)}
            onChange={({ target }) => toggle(claim.id, target.checked)}
            label={
              <bdi translate="no" className="wrap-anywhere">
                <SeenText>{statementOf(claim)}</SeenText>
              </bdi>
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
