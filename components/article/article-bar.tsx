import { ArrowLeft, CircleHelp, History, MessageCircleQuestionMark, MessageSquare } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { asButton, type Act } from '@/components/article/session/as-button'
import { openTalk } from '@/components/article/session/showing'
import { useDriver, useSession } from '@/components/article/subscribe/use-session'
import { IconButton } from '@/components/ui/icon-button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { may } from '@/lib/domain/may'
import { ArticleHeading, sayProgress } from './article-heading'
import { DeskLine } from './desk-line'
import { ExportChoice } from './export-choice'
import { SignOffLink } from './sign-off-link'

/** Made once: what is the very same is not drawn again when a figure of the bar changes. */
const icon = {
  back: <ArrowLeft aria-hidden className="size-[1.125rem]" />,
  history: <History aria-hidden className="size-[1.125rem]" />,
  asked: <MessageCircleQuestionMark aria-hidden className="size-[1.125rem]" />,
  comments: <MessageSquare aria-hidden />,
  keys: <CircleHelp aria-hidden />,
}

const iconLink =
  'inline-flex size-9 shrink-0 items-center justify-center rounded-sm text-ink-soft hover:bg-panel hover:text-ink pointer-coarse:size-11'

type ArticleBarProps = { act: Act; children: ReactNode }

/** The one bar above: what is read, how far it is, whether words are saved, and the ways out. */
export function ArticleBar({ act, children }: ArticleBarProps) {
  const { run } = useDriver()
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-page print:hidden">
      <div className="flex h-14 items-center gap-1 px-2 sm:gap-2 lg:px-4">
        <Link
          href="/"
          prefetch={false}
          aria-label="Back to the desk"
          title="Back to the desk"
          className={iconLink}
        >
          {icon.back}
        </Link>
        <ArticleHeading act={act} />
        <DeskLine />
        <OtherScreens />
        <IconButton label="Comments" onClick={() => run((session) => openTalk(session, null))}>
          {icon.comments}
        </IconButton>
        <IconButton {...asButton('help', act)} className="pointer-coarse:max-lg:hidden">
          {icon.keys}
        </IconButton>
        {children}
        <ExportHere />
      </div>
      <HowFar />
    </header>
  )
}

/** The ways to the gates and to the revisions. */
function OtherScreens() {
  const article = useSession(({ reading }) => reading.article)
  const maySign = useSession(({ own }) => may(own, 'sign-off-article'))
  const revisions = `Revisions: this is number ${article.currentRevision}`
  return (
    <>
      <SignOffLink article={article} maySign={maySign} />
      <Link
        href={`/articles/${article.id}/revisions`}
        prefetch={false}
        aria-label={revisions}
        title={revisions}
        className={`${iconLink} max-sm:hidden`}
      >
        {icon.history}
      </Link>
      <Link
        href={`/articles/${article.id}/replies`}
        prefetch={false}
        aria-label="Asked for comment"
        title="Asked for comment"
        className={`${iconLink} max-sm:hidden`}
      >
        {icon.asked}
      </Link>
    </>
  )
}

function ExportHere() {
  const articleId = useSession(({ reading }) => reading.article.id)
  const mayExport = useSession(({ reading }) => may(reading.actor, 'export-article'))
  return mayExport && <ExportChoice articleId={articleId} />
}

function HowFar() {
  const figures = useSession(({ reading }) => reading.rail.figures)
  return (
    <ProgressBar
      done={figures.covered}
      all={figures.sentences}
      label={sayProgress(figures)}
      className="absolute inset-x-0 -bottom-px block h-0.5 rounded-none"
    />
  )
}
