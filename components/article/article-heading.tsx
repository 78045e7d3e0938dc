import { RestrictedSign } from '@/components/ui/restricted-sign'
import { articleStateLabel } from '@/lib/domain/article'
import { useSession } from '@/components/article/subscribe/use-session'
import { asButton, type Act } from './session/as-button'
import type { ArticleProgress as Figures } from '@/components/article/session/ticks'

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

/** How far the article is, in one line. */
export function sayProgress({ sentences, covered, stale }: Figures): string {
  const have = `${covered} of ${count(sentences, 'sentence', 'sentences')} looked at`
  return stale > 0 ? `${have} · ${stale} stale` : have
}

/** The same for a narrow screen. */
const sayBriefly = ({ sentences, covered, stale }: Figures): string =>
  `${covered} of ${count(sentences, 'sentence', 'sentences')}${stale > 0 ? ` · ${stale} stale` : ''}`

/** What is read, as the title of the page where the text has no headline, and how far it is. */
export function ArticleHeading({ act }: { act: Act }) {
  const article = useSession(({ reading }) => reading.article)
  const isTitle = useSession(
    ({ reading }) => !reading.revision.blocks.some((block) => block.kind === 'headline'),
  )
  const figures = useSession(({ reading }) => reading.rail.figures)
  const Title = isTitle ? 'h1' : 'p'
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <Title
        translate="no"
        dir="auto"
        title={article.title}
        className="truncate text-left text-14 leading-5 font-semibold"
      >
        {article.title}
      </Title>
      <p className="flex min-w-0 text-13 leading-5 text-ink-soft">
        {article.restricted && (
          <span className="me-2 shrink-0">
            <RestrictedSign isBrief />
          </span>
        )}
        <span className="shrink-0 whitespace-pre max-sm:hidden">{articleStateLabel[article.state]} · </span>
        {figures.covered < figures.sentences ? (
          <PendingButton figures={figures} act={act} />
        ) : (
          <span className="truncate">{sayProgress(figures)}</span>
        )}
      </p>
    </div>
  )
}

/** The figures as a button: whoever wants to know what is left, wants to go there. */
function PendingButton({ figures, act }: { figures: Figures; act: Act }) {
  const { label, keys, onClick } = asButton('next-pending', act)
  return (
    <button
      type="button"
      title={label}
      aria-keyshortcuts={keys}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onClick}
      className="relative min-w-0 rounded-sm after:absolute after:-inset-x-1 after:-inset-y-1 hover:text-ink pointer-coarse:after:-inset-y-3"
    >
      <span className="block truncate underline decoration-line-strong underline-offset-3 max-sm:sr-only">
        {sayProgress(figures)}
      </span>
      <span
        aria-hidden
        className="block truncate underline decoration-line-strong underline-offset-3 sm:hidden"
      >
        {sayBriefly(figures)}
      </span>
      <span className="sr-only">: go to the next that is pending</span>
    </button>
  )
}
