import { memo, useMemo, type ReactNode } from 'react'
import { ArticleMenu, type ArticleMenuDeeds } from '@/components/article/assign/article-menu'
import { HereToo } from '@/components/article/assign/here-too'
import type { Present } from '@/components/article/assign/use-here'
import type { SaveState } from '@/components/form/save-state'
import type { ArticleFacts } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { may } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'
import { ArticleBar } from './article-bar'
import type { Scene } from './session/scene'
import type { Progress } from '@/components/article/session/ticks'

type ArticleTopProps = {
  article: ArticleFacts
  isTitle: boolean
  figures: Progress
  save: SaveState
  isLineLost: boolean
  /** Whoever reads, and the same person as a reader of a closed article. */
  own: Actor
  actor: Actor
  people: ReadonlyMap<string, string>
  others: readonly Present[]
  deeds: ArticleMenuDeeds
  sight: Scene['sight']
  bell: ReactNode
  onClaims: (claims: readonly Claim[]) => void
  onTalk: () => void
  onHelp: () => void
  onPending: () => void
  refresh: () => void
}

/** The bar above with the article's menu and who else is here. */
export const ArticleTop = memo(function ArticleTop({
  own,
  actor,
  people,
  others,
  deeds,
  sight,
  onClaims,
  refresh,
  ...bar
}: ArticleTopProps) {
  const { article } = bar
  const mayAssign = may(actor, 'assign-claims')
  const menu = useMemo(
    () => (
      <ArticleMenu
        article={article}
        actor={own}
        mayAssign={mayAssign}
        people={people}
        deeds={deeds}
        shown={() => sight().shown}
        onClaims={onClaims}
        refresh={refresh}
      />
    ),
    [article, own, mayAssign, people, deeds, sight, onClaims, refresh],
  )
  const here = useMemo(() => <HereToo others={others} />, [others])
  return (
    <ArticleBar
      {...bar}
      mayExport={may(actor, 'export-article')}
      maySign={may(own, 'sign-off-article')}
      here={here}
      menu={menu}
    />
  )
})
