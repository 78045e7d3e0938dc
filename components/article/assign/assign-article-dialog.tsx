'use client'

import { useState } from 'react'
import type { Client } from '@/components/client/client'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import type { ArticleFacts } from '@/lib/domain/article'
import { AssignFields } from './assign-fields'
import { assignmentOf, assignWords, nameAmong, sayAssignment } from './assign-words'
import { useColleagues } from './use-colleagues'

type AssignArticleProps = {
  article: ArticleFacts
  deeds: Pick<Client, 'editArticle' | 'listColleagues'>
  onDone: () => void
  onClose: () => void
}

const isFacts = (now: unknown): now is ArticleFacts =>
  typeof now === 'object' && now !== null && 'dueAt' in now && 'version' in now

/** Gives an article to somebody with a due date, which hold for its claims that have none of their own. */
export function AssignArticleDialog({ article, deeds, onDone, onClose }: AssignArticleProps) {
  const people = useColleagues(deeds.listColleagues, article.id)
  const [words, type] = useState(() => assignWords(article))
  const [seen, see] = useState(article.version)
  const nameOf = nameAmong(Array.isArray(people) ? people : [])
  const { form, isBusy, refusal } = useSubmit({
    ask: () => deeds.editArticle({ articleId: article.id, version: seen, ...assignmentOf(words) }),
    onDone,
    onRefused: ({ code, message, now }) => {
      if (code !== 'stale' || !isFacts(now)) return message
      see(now.version)
      return `The article was changed meanwhile: it is now ${sayAssignment(now, nameOf)}. Your choice is kept; assign again to make it so.`
    },
  })
  return (
    <Dialog title="Assign this article" onClose={onClose}>
      <form {...form} className="flex flex-col gap-4">
        <p className="text-14 text-ink-soft">
          Claims that are assigned to nobody, or have no date, follow the article.
        </p>
        <AssignFields people={people} words={words} onType={type} />
        {refusal.message && <Notice>{refusal.message}</Notice>}
        <Button type="submit" look="filled" busy={isBusy} className="self-start">
          Assign article
        </Button>
      </form>
    </Dialog>
  )
}
