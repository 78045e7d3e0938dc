'use client'

import { useState, type FormEvent } from 'react'
import type { Client } from '@/components/client/client'
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
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    const answer = await deeds.editArticle({ articleId: article.id, version: seen, ...assignmentOf(words) })
    setBusy(false)
    if (answer.ok) return onDone()
    const { code, message, now } = answer.problem
    if (code !== 'stale' || !isFacts(now)) return setProblem(message)
    see(now.version)
    setProblem(
      `The article was changed meanwhile: it is now ${sayAssignment(now, nameAmong(Array.isArray(people) ? people : []))}. Your choice is kept; assign again to make it so.`,
    )
  }
  return (
    <Dialog title="Assign this article" onClose={onClose}>
      <form noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-4">
        <p className="text-14 text-ink-soft">
          Claims that are assigned to nobody, or have no date, follow the article.
        </p>
        <AssignFields people={people} words={words} onType={type} />
        {problem && <Notice>{problem}</Notice>}
        <Button type="submit" look="filled" busy={isBusy} className="self-start">
          Assign article
        </Button>
      </form>
    </Dialog>
  )
}
