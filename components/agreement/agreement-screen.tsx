import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import type { AgreementView } from '@/lib/api/agreement/output'
import type { MarkAgreement, ScaleAgreement } from '@/lib/domain/agreement/agreement'
import { layerQuestion } from '@/lib/domain/scales'
import type { AgreementAsked } from './agreement-asked'
import { ArticleChoice } from './article-choice'
import { FigureLines } from './figure-lines'

type Names = ReadonlyMap<string, string>

/** Two people, by their names. */
function Pair({ people, names, says }: { people: readonly [string, string]; names: Names; says: string }) {
  const [first, second] = people.map((id) => names.get(id) ?? 'Somebody')
  return (
    <h3 className="pb-1.5 text-14 font-semibold">
      <bdi translate="no">{first}</bdi> and <bdi translate="no">{second}</bdi>{' '}
      <span className="font-normal text-ink-faint">· {says}</span>
    </h3>
  )
}

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`

function OnScale({
  found: { layer, scale, rounds, reviews, figures, pairs },
  names,
}: {
  found: ScaleAgreement
  names: Names
}) {
  return (
    <section
      aria-label={`${layerQuestion[layer]} ${scale.name}, version ${scale.version}`}
      className="flex flex-col gap-3"
    >
      <div>
        <h2 className="font-reading text-19 font-semibold">{layerQuestion[layer]}</h2>
        <p className="text-14 text-ink-soft">
          <bdi translate="no">{scale.name}</bdi>, version {scale.version} ·{' '}
          {counted(rounds, 'round with two reviews or more', 'rounds with two reviews or more')} ·{' '}
          {counted(reviews, 'review', 'reviews')}
        </p>
      </div>
      <FigureLines figures={figures} />
      {pairs.length > 1 && (
        <details>
          <summary className="cursor-pointer py-2 text-14 text-ink-soft underline-offset-4 hover:text-ink hover:underline pointer-coarse:py-3">
            Each pair of people
          </summary>
          <ul className="flex flex-col gap-5 border-s border-line py-2 ps-4">
            {pairs.map(({ people, rounds: inCommon, percent, cohen }) => (
              <li key={people.join(' ')}>
                <Pair people={people} names={names} says={counted(inCommon, 'round', 'rounds')} />
                <FigureLines figures={{ percent, cohen }} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const markLabel = { characters: 'F1 by characters', overlaps: 'F1 by stretches that overlap' }

function OnMarks({ marks, names }: { marks: readonly MarkAgreement[]; names: Names }) {
  return (
    <section aria-label="Which words were marked" className="flex flex-col gap-3">
      <div>
        <h2 className="font-reading text-19 font-semibold">Which words were marked?</h2>
        <p className="text-14 text-pretty text-ink-soft">
          How far two people marked the same words, in the articles where both marked claims. Where a desk
          shares an article out, little in common is as it should be.
        </p>
      </div>
      {marks.length === 0 && (
        <p className="text-14 text-ink-soft">
          Undefined, because there is no article in which two people marked claims.
        </p>
      )}
      <ul className="flex flex-col gap-5">
        {marks.map(({ people, articles, characters, overlaps }) => (
          <li key={people.join(' ')}>
            <Pair people={people} names={names} says={counted(articles, 'article', 'articles')} />
            <FigureLines figures={{ characters, overlaps }} label={markLabel} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Found({ found }: { found: AgreementView }) {
  const names: Names = new Map(found.people.map(({ id, name }) => [id, name]))
  if (found.articles.length === 0)
    return <EmptyState title="Nothing found">No article fits. Choose others above.</EmptyState>
  const compared = found.scales.filter(({ rounds }) => rounds > 0)
  return (
    <>
      {found.hasMore && (
        <Notice kind="news">
          More articles fit: these are the newest {found.articles.length}. Choose others above by title, state
          or day.
        </Notice>
      )}
      {compared.length === 0 && (
        <EmptyState title="Nothing to compare yet">
          Agreement is undefined, because no claim of these articles has two reviews in a complete round. It
          appears when a claim needs two reviews or more.
        </EmptyState>
      )}
      {compared.map((each) => (
        <OnScale key={`${each.scale.key}/${each.scale.version}`} found={each} names={names} />
      ))}
      <OnMarks marks={found.marks} names={names} />
    </>
  )
}

type AgreementScreenProps = { asked: AgreementAsked; found: AgreementView | null; problem: string | null }

/** How far reviewers agree over a set of articles, with each figure in plain words. */
export function AgreementScreen({ asked, found, problem }: AgreementScreenProps) {
  return (
    <div className="flex max-w-4xl flex-col gap-8">
      <div className="flex flex-col gap-1.5">
        <h1 className="font-reading text-24 font-semibold">Agreement</h1>
        <p className="max-w-2xl text-14 text-pretty text-ink-soft">
          How often reviewers come to the same answer. Every complete round of a claim counts once; a round
          that is still open does not, so a blind one stays blind.
        </p>
      </div>
      <ArticleChoice asked={asked} articles={found?.articles ?? []} />
      {problem && <Notice>{problem}</Notice>}
      {found && <Found found={found} />}
    </div>
  )
}
