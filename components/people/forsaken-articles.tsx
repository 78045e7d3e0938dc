import { useState } from 'react'
import { useSend } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import type { Call } from '@/lib/api/contract'
import type { Forsaken, PersonView } from '@/lib/domain/person'

type LineProps = {
  article: Forsaken
  keepers: readonly PersonView[]
  handOver: Call<'handOver'>
  onChanged: (says: string) => void
}

function ForsakenLine({ article, keepers, handOver, onChanged }: LineProps) {
  const [person, choose] = useState(keepers[0]?.id ?? '')
  const { isBusy, refusal, send } = useSend()
  const short = article.id.slice(0, 8)

  const keeper = keepers.find(({ id }) => id === person)?.name ?? 'somebody'
  const hand = () =>
    send(() => handOver({ articleId: article.id, version: article.version, person }), {
      onDone: () => onChanged(`Article ${short} is handed over to ${keeper}.`),
    })
  return (
    <li className="flex flex-col gap-2 border-b border-line py-3">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <p className="grow text-16">
          Article <code className="font-mono text-14">{short}</code>
          <span className="block text-13 text-ink-faint">Restricted, nobody left</span>
        </p>
        <SelectField
          label={`Hand article ${short} over to`}
          labelHidden
          options={keepers.map(({ id, name }) => ({ value: id, label: name }))}
          value={person}
          onChange={(event) => choose(event.target.value)}
        />
        <Button busy={isBusy} aria-label={`Hand over article ${short}`} onClick={() => void hand()}>
          Hand over
        </Button>
      </div>
      {refusal.message && <Notice>{refusal.message}</Notice>}
    </li>
  )
}

type ForsakenProps = Omit<LineProps, 'article'> & { articles: readonly Forsaken[] }

/** The restricted articles on which nobody is left who could name others: an administrator hands each to somebody, and sees no word of it. */
export function ForsakenArticles({ articles, keepers, handOver, onChanged }: ForsakenProps) {
  if (articles.length === 0) return null
  return (
    <section aria-labelledby="forsaken" className="flex flex-col gap-3">
      <h2 id="forsaken" className="text-18 font-semibold">
        Restricted articles that nobody keeps
      </h2>
      <p className="max-w-prose text-14 text-pretty text-ink-soft">
        Whoever could say who sees them can no longer sign in. Hand each over to another editor or
        administrator; the article’s history says that you did.
      </p>
      {keepers.length === 0 ? (
        <p className="text-14">There is nobody to hand them over to: add an editor first.</p>
      ) : (
        <ul className="border-t border-line">
          {articles.map((article) => (
            <ForsakenLine key={article.id} {...{ article, keepers, handOver, onChanged }} />
          ))}
        </ul>
      )}
    </section>
  )
}
