'use client'

import { Ellipsis } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState, type ComponentProps } from 'react'
import type { FactsDeeds } from '@/components/article-facts/use-facts'
import type { Client } from '@/components/client/client'
import { untilHere } from '@/components/ui/fetched'
import { Menu } from '@/components/ui/menu'
import type { ArticleFacts } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'

const ellipsis = <Ellipsis aria-hidden className="size-[1.125rem]" />

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

/** What the menu of an article can ask of the desk. */
export type ArticleMenuDeeds = FactsDeeds &
  Pick<Client, 'setAccess' | 'assignClaims' | 'editArticle' | 'listColleagues'>

type ArticleMenuProps = {
  article: ArticleFacts
  actor: Actor
  /** Whether there is work to give out: not of a closed article. */
  mayAssign: boolean
  people: ReadonlyMap<string, string>
  deeds: ArticleMenuDeeds
  shown: () => readonly Claim[]
  onClaims: (claims: readonly Claim[]) => void
  refresh: () => void
}

type AskedDialog = 'access' | 'article' | 'claims' | 'rules' | 'facts'

/** The lines of the menu that are open to this person. */
function linesFor(
  article: ArticleFacts,
  actor: Actor,
  mayAssign: boolean,
  ask: (dialog: AskedDialog) => void,
): ComponentProps<typeof Menu>['lines'] {
  const { id, currentRevision, blind, restricted } = article
  const assigning = [
    {
      label: 'Assign claims',
      hint: 'Those that are shown, or some of them',
      onChoose: () => ask('claims'),
    },
    { label: 'Assign this article', onChoose: () => ask('article') },
  ]
  const editing = [
    { label: 'Facts', hint: 'Title, byline, date, language, scale', onChoose: () => ask('facts') },
    {
      label: 'Review rules',
      hint: blind ? 'Blind reviews' : 'How many, blind or not, who decides',
      onChoose: () => ask('rules'),
    },
  ]
  const access = {
    label: 'Who sees this',
    hint: restricted ? 'Only named people' : 'The whole desk',
    onChoose: () => ask('access'),
  }
  const history = {
    label: 'History',
    hint: 'What was done here, by whom and why',
    href: `/history?article=${id}`,
  }
  return [
    { label: 'Revisions', hint: `This is number ${currentRevision}`, href: `/articles/${id}/revisions` },
    { label: 'Sign-off', hint: 'The gates, and what was signed', href: `/articles/${id}/sign-off` },
    ...(mayAssign ? assigning : []),
    ...(mayAssign && may(actor, 'edit-article', article) ? editing : []),
    ...(may(actor, 'restrict-article', article) ? [access] : []),
    ...(may(actor, 'read-history', article) ? [history] : []),
  ]
}

/** The other screens of an article, and what an editor does to it as a whole: who sees it, whose work it is, and whose work its claims are. */
export function ArticleMenu({
  article,
  actor,
  mayAssign,
  people,
  deeds,
  shown,
  onClaims,
  refresh,
}: ArticleMenuProps) {
  const [asked, ask] = useState<AskedDialog | null>(null)
  const close = () => ask(null)
  const finish = () => {
    close()
    refresh()
  }
  const lines = linesFor(article, actor, mayAssign, ask)
  return (
    <>
      <Menu
        name="More"
        label={ellipsis}
        lines={lines}
        openerClassName="inline-flex size-9 shrink-0 items-center justify-center rounded-sm text-ink-soft hover:bg-panel hover:text-ink pointer-coarse:size-11"
      />
      {asked === 'access' && (
        <AccessDialog
          article={article}
          actor={actor}
          people={people}
          deeds={deeds}
          onDone={finish}
          onClose={close}
        />
      )}
      {asked === 'article' && (
        <AssignArticleDialog article={article} deeds={deeds} onDone={finish} onClose={close} />
      )}
      {asked === 'facts' && <FactsDialog article={article} deeds={deeds} onDone={finish} onClose={close} />}
      {asked === 'rules' && (
        <RulesDialog article={article} editArticle={deeds.editArticle} onDone={finish} onClose={close} />
      )}
      {asked === 'claims' && (
        <AssignClaimsDialog
          articleId={article.id}
          claims={shown()}
          deeds={deeds}
          onClaims={onClaims}
          onClose={close}
        />
      )}
    </>
  )
}
