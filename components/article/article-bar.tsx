import { ArrowLeft, CircleHelp, History, MessageSquare } from 'lucide-react'
import Link from 'next/link'
import { memo, type ReactNode } from 'react'
import type { SaveState } from '@/components/form/save-state'
import { IconButton } from '@/components/ui/icon-button'
import { Progress } from '@/components/ui/progress'
import type { ArticleFacts } from '@/lib/domain/article'
import { ArticleHeading, sayProgress } from './article-heading'
import { LineLost, SaveMark } from './desk-line'
import { ExportChoice } from './export-choice'
import { keyOf } from './session/actions'
import { SignOffLink } from './sign-off-link'
import type { Progress as Figures } from '@/components/article/session/ticks'

/** Made once: what is the very same is not drawn again when a figure of the bar changes. */
const icon = {
  back: <ArrowLeft aria-hidden className="size-[1.125rem]" />,
  history: <History aria-hidden className="size-[1.125rem]" />,
  comments: <MessageSquare aria-hidden />,
  keys: <CircleHelp aria-hidden />,
}

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
        <ArticleHeading article={article} isTitle={isTitle} figures={figures} onPending={onPending} />
        {isLineLost && <LineLost />}
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
