'use client'

import type { Client } from '@/components/client/client'
import { DraftLine } from '@/components/form/draft-line'
import type { DraftForm } from '@/components/form/use-draft'
import { useSend } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Problem } from '@/lib/api/contract'
import type { GatesView } from '@/lib/api/sign-off/output'
import type { ArticleFacts } from '@/lib/domain/article'
import { stateAfter } from '@/lib/domain/article-state'
import { overridableGates, type Gate } from '@/lib/domain/gate'
import { may } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'
import { GateItem } from './gate-item'
import type { SignOffWords } from './sign-off-words'
import { useGates } from './use-gates'

export type SigningDeeds = Pick<Client, 'readGates' | 'signOffArticle' | 'callReady'>

type SignOffFormProps = {
  article: ArticleFacts
  gates: GatesView
  actor: Actor
  draft: DraftForm<SignOffWords>
  keptAt: string | null
  deeds: SigningDeeds
  onDone: () => void
}

const staleSays =
  'This was changed while you were here. The gates below are as they stand now; look at them, then sign off.'

/** The gates before sign-off, what is let pass with a reason, and the button that signs. */
export function SignOffForm({ article, gates, actor, draft, keptAt, deeds, onDone }: SignOffFormProps) {
  const { view, refresh } = useGates(article.id, gates, deeds.readGates, onDone)
  const { isBusy, refusal, send } = useSend()
  const maySign = may(actor, 'sign-off-article', article)
  const mayCall = may(actor, 'call-ready', article) && stateAfter('call-ready', article.state) !== null
  const reasonOf = (gate: Gate): string => (gate.gate === 'somebody-else' ? '' : draft.words[gate.gate])
  const passes = (gate: Gate): boolean =>
    gate.state !== 'red' || (gate.isOverridable && /\S/.test(reasonOf(gate)))
  const red = view.gates.filter((gate) => !passes(gate)).length
  const onRefused = async ({ code, message }: Problem) => {
    await refresh()
    return code === 'stale' ? staleSays : message
  }
  const sign = () => {
    const overrides = overridableGates.flatMap((gate) =>
      /\S/.test(draft.words[gate]) ? [{ gate, reason: draft.words[gate] }] : [],
    )
    const { version, seen } = view
    return send(() => deeds.signOffArticle({ articleId: article.id, version, seen, overrides }), {
      onDone: async () => {
        await draft.clear()
        onDone()
      },
      onRefused,
    })
  }
  const callReady = () =>
    send(() => deeds.callReady({ articleId: article.id, version: view.version }), { onDone, onRefused })
  return (
    <section aria-labelledby="gates" className="flex flex-col gap-4">
      <h2 id="gates" className="text-16 font-semibold">
        Gates
      </h2>
      <ol aria-labelledby="gates" className="border-t border-line">
        {view.gates.map((gate) => (
          <GateItem
            key={gate.gate}
            articleId={article.id}
            gate={gate}
            maySign={maySign}
            reason={reasonOf(gate)}
            onReason={(reason) => draft.type({ [gate.gate]: reason })}
          />
        ))}
      </ol>
      {refusal.message && <Notice>{refusal.message}</Notice>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {maySign && (
          <Button look="filled" busy={isBusy} disabled={red > 0} onClick={() => void sign()}>
            Sign off
          </Button>
        )}
        {mayCall && (
          <Button busy={isBusy} onClick={() => void callReady()}>
            Call it ready
          </Button>
        )}
        <p className="text-14 text-ink-soft">
          {red === 0
            ? 'Nothing stands in the way.'
            : red === 1
              ? 'One gate is red.'
              : `${red} gates are red.`}
          {!maySign && ' An editor signs off.'}
        </p>
        {maySign && <DraftLine state={draft.state} keptAt={keptAt} retry={draft.retry} />}
      </div>
    </section>
  )
}
