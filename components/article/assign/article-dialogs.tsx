import dynamic from 'next/dynamic'
import type { FactsDeeds } from '@/components/article-facts/use-facts'
import { takeClaims } from '@/components/article/session/arriving'
import { shownIn } from '@/components/article/session/choosing'
import type { ArticleDialog } from '@/components/article/session/session'
import { showDialog } from '@/components/article/session/showing'
import { useDriver, useSession } from '@/components/article/subscribe/use-session'
import type { Client } from '@/components/client/client'
import { untilHere } from '@/components/ui/fetched'

const AccessDialog = dynamic(() =>
  untilHere(() => import('./access-dialog').then((file) => file.AccessDialog)),
)
const AssignArticleDialog = dynamic(() =>
  untilHere(() => import('./assign-article-dialog').then((file) => file.AssignArticleDialog)),
)
const AssignClaimsDialog = dynamic(() =>
  untilHere(() => import('./assign-claims-dialog').then((file) => file.AssignClaimsDialog)),
)
const FactsDialog = dynamic(() =>
  untilHere(() => import('@/components/article-facts/facts-dialog').then((file) => file.FactsDialog)),
)
const RulesDialog = dynamic(() =>
  untilHere(() => import('@/components/review-rules/rules-dialog').then((file) => file.RulesDialog)),
)

/** What the dialogs of an article ask of the desk. */
export type ArticleDialogDeeds = FactsDeeds &
  Pick<Client, 'setAccess' | 'assignClaims' | 'editArticle' | 'listColleagues'>

type ArticleDialogsProps = { deeds: ArticleDialogDeeds; refresh: () => void }

/** The dialog that was asked for of the article as a whole, if any. */
export function ArticleDialogs(props: ArticleDialogsProps) {
  const dialog = useSession((session) => session.dialog)
  return dialog && <OpenDialog {...props} dialog={dialog} />
}

function OpenDialog({ dialog, deeds, refresh }: ArticleDialogsProps & { dialog: ArticleDialog }) {
  const { run, now } = useDriver()
  const article = useSession(({ reading }) => reading.article)
  const own = useSession((session) => session.own)
  const people = useSession(({ reading }) => reading.people)
  const onClose = () => run((session) => showDialog(session, null))
  const onDone = () => {
    onClose()
    refresh()
  }
  switch (dialog) {
    case 'assign-claims':
      return (
        <AssignClaimsDialog
          articleId={article.id}
          claims={shownIn(now())}
          deeds={deeds}
          onClaims={(claims) => run((session) => takeClaims(session, claims))}
          onClose={onClose}
        />
      )
    case 'assign-article':
      return <AssignArticleDialog article={article} deeds={deeds} onDone={onDone} onClose={onClose} />
    case 'edit-facts':
      return <FactsDialog article={article} deeds={deeds} onDone={onDone} onClose={onClose} />
    case 'edit-rules':
      return (
        <RulesDialog article={article} editArticle={deeds.editArticle} onDone={onDone} onClose={onClose} />
      )
    case 'restrict':
      return (
        <AccessDialog
          article={article}
          actor={own}
          people={people}
          deeds={deeds}
          onDone={onDone}
          onClose={onClose}
        />
      )
  }
}
