import { ArrowLeft, CircleAlert, CircleHelp, CloudOff, History, Loader2, MessageSquare } from 'lucide-react'
import Link from 'next/link'
import { memo, type ReactNode } from 'react'
import { RestrictedSign } from '@/components/assign/restricted-sign'
import type { SaveState } from '@/components/claim/save-state'
import { IconButton } from '@/components/ui/icon-button'
import { Progress } from '@/components/ui/progress'
import { articleStateLabel, type ArticleFacts } from '@/lib/domain/article'
import { ExportChoice } from './export-choice'
import { keyOf } from './keys'
import { SignOffLink } from './sign-off-link'
import type { Progress as Figures } from './ticks'

/** Made once: what is the very same is not drawn again when a figure of the bar changes. */
const icon = {
  back: <ArrowLeft aria-hidden className="size-[1.125rem]" />,
  history: <History aria-hidden className="size-[1.125rem]" />,
  comments: <MessageSquare aria-hidden />,
  keys: <CircleHelp aria-hidden />,
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

/** How far the article is, in one line. */
export function sayProgress({ sentences, covered, stale }: Figures): string {
  const have = `${covered} of ${count(sentences, 'sentence', 'sentences')} looked at`
  return stale > 0 ? `${have} · ${stale} stale` : have
}

/** The same for a narrow screen. */
const sayBriefly = ({ sentences, covered, stale }: Figures): string =>
  `${covered} of ${count(sentences, 'sentence', 'sentences')}${stale > 0 ? ` · ${stale} stale` : ''}`

type ArticleBarProps = {
  article: ArticleFacts
  isTitle: boolean
  figures: Figures
  save: SaveState
  isLineLost: boolean
  mayExport: boolean
  maySign: boolean
  onTalk: () => void
  bell?: ReactNode
  onHelp: () => void
  onPending: () => void
  here?: ReactNode
  menu?: ReactNode
}

/** The one bar above: what is read, how far it is, whether words are saved, and the ways out. */
export const ArticleBar = memo(function ArticleBar({
  article,
  isTitle,
  figures,
  save,
  isLineLost,
  mayExport,
  maySign,
  onTalk,
  bell,
  onHelp,
  onPending,
  here,
  menu,
}: ArticleBarProps) {
  const Title = isTitle ? 'h1' : 'p'
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-page print:hidden">
      <div className="flex h-14 items-center gap-1 px-2 sm:gap-2 lg:px-4">
        <Link
          href="/"
          prefetch={false}
          aria-label="Back to the desk"
          title="Back to the desk"
          className="inline-flex size-9 shrink-0 items-center justify-center rounded-sm text-ink-soft hover:bg-panel hover:text-ink pointer-coarse:size-11"
        >
          {icon.back}
        </Link>
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
            <span className="shrink-0 whitespace-pre max-sm:hidden">
              {articleStateLabel[article.state]} ·{' '}
            </span>
            {figures.covered < figures.sentences ? (
              <PendingButton figures={figures} onPending={onPending} />
            ) : (
              <span className="truncate">{sayProgress(figures)}</span>
            )}
          </p>
        </div>
        {isLineLost && (
          <span
            role="status"
            title="Changes by others are not shown until the line is back."
            className="flex items-center gap-1.5 text-13 text-tone-half"
          >
            <CloudOff aria-hidden className="size-4" />{' '}
            <span className="max-sm:sr-only">No line to the desk</span>
          </span>
        )}
        {here}
        <SaveMark save={save} />
        <SignOffLink article={article} maySign={maySign} />
        <Link
          href={`/articles/${article.id}/revisions`}
          prefetch={false}
          aria-label={`Revisions: this is number ${article.currentRevision}`}
          title={`Revisions: this is number ${article.currentRevision}`}
          className="inline-flex max-sm:hidden size-9 shrink-0 items-center justify-center rounded-sm text-ink-soft hover:bg-panel hover:text-ink pointer-coarse:size-11"
        >
          {icon.history}
        </Link>
        <IconButton label="Comments" onClick={onTalk}>
          {icon.comments}
        </IconButton>
        <IconButton
          label="Keys"
          keys={keyOf('help')}
          onClick={onHelp}
          className="pointer-coarse:max-lg:hidden"
        >
          {icon.keys}
        </IconButton>
        {bell}
        {menu}
        {mayExport && <ExportChoice articleId={article.id} />}
      </div>
      <Progress
        done={figures.covered}
        all={figures.sentences}
        label={sayProgress(figures)}
        className="absolute inset-x-0 -bottom-px block h-0.5 rounded-none"
      />
    </header>
  )
})

/** The figures as a button: whoever wants to know what is left, wants to go there. */
function PendingButton({ figures, onPending }: { figures: Figures; onPending: () => void }) {
  return (
    <button
      type="button"
      title="Go to the next pending sentence"
      aria-keyshortcuts={keyOf('next-pending')}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPending}
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

/** Whether the words are with the server, told truthfully and without a sound when all is well. */
function SaveMark({ save }: { save: SaveState }) {
  return (
    <p role="status" className="flex shrink-0 items-center gap-1.5 px-1 text-13 text-ink-soft">
      {save.name === 'saving' && (
        <>
          <Loader2 aria-hidden className="size-4 animate-spin" />{' '}
          <span className="max-sm:sr-only">Saving</span>
        </>
      )}
      {save.name === 'saved' && <span title={save.at}>Saved</span>}
      {save.name === 'not-saved' && (
        <span title={save.why} className="flex items-center gap-1.5 text-tone-false">
          <CircleAlert aria-hidden className="size-4 shrink-0" /> Not saved
          <span className="max-w-64 truncate max-lg:sr-only">: {save.why}</span>
        </span>
      )}
    </p>
  )
}
