import { memo, type ReactNode } from 'react'
import { ArticleMenu } from '@/components/article/assign/article-menu'
import type { Act } from '@/components/article/session/as-button'
import { ArticleBar } from './article-bar'

/** The bar above with the article's menu. */
export const ArticleTop = memo(function ArticleTop({ bell, act }: { bell: ReactNode; act: Act }) {
  return (
    <ArticleBar act={act}>
      {bell}
      <ArticleMenu act={act} />
    </ArticleBar>
  )
})
