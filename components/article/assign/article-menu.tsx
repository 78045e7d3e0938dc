import { Ellipsis } from 'lucide-react'
import { articleMenuRows } from '@/components/article/session/article-menu-rows'
import { asMenuLine, type Act } from '@/components/article/session/as-button'
import { useSession } from '@/components/article/subscribe/use-session'
import { Menu } from '@/components/ui/menu'
import { may } from '@/lib/domain/may'

const ellipsis = <Ellipsis aria-hidden className="size-[1.125rem]" />

/** The other screens of an article, and what an editor does to it as a whole: who sees it, whose work it is, and whose work its claims are. */
export function ArticleMenu({ act }: { act: Act }) {
  const { id, currentRevision } = useSession(({ reading }) => reading.article)
  const rows = useSession(articleMenuRows)
  const mayReadHistory = useSession(({ own, reading }) => may(own, 'read-history', reading.article))
  const history = {
    label: 'History',
    hint: 'What was done here, by whom and why',
    href: `/history?article=${id}`,
  }
  return (
    <Menu
      name="More"
      label={ellipsis}
      lines={[
        { label: 'Revisions', hint: `This is number ${currentRevision}`, href: `/articles/${id}/revisions` },
        { label: 'Sign-off', hint: 'The gates, and what was signed', href: `/articles/${id}/sign-off` },
        {
          label: 'Asked for comment',
          hint: 'Who, until when, and what they answered',
          href: `/articles/${id}/replies`,
        },
        ...rows.map((row) => asMenuLine(row, act)),
        ...(mayReadHistory ? [history] : []),
      ]}
      openerClassName="inline-flex size-9 shrink-0 items-center justify-center rounded-sm text-ink-soft hover:bg-panel hover:text-ink pointer-coarse:size-11"
    />
  )
}
