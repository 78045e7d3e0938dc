'use client'

import { useState } from 'react'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import type { Call } from '@/lib/api/contract'
import type { ArticleFacts } from '@/lib/domain/article'
import { rulesChange, type RoundRules } from '@/lib/domain/round'
import { RulesFields } from '@/components/form/rules-fields'

type RulesDialogProps = {
  article: ArticleFacts
  editArticle: Call<'editArticle'>
  onDone: () => void
  onClose: () => void
}

const staleSays =
  'Somebody else changed this article in the meantime. Close this and open it again to see it as it is now.'

/** The rules by which the claims of one article are reviewed; they hold for every round that begins from now on. */
export function RulesDialog({ article, editArticle, onDone, onClose }: RulesDialogProps) {
  const [rules, setRules] = useState<RoundRules>({
    requiredReviews: article.requiredReviews,
    blind: article.blind,
    panel: article.panel,
  })
  const { form, isBusy, refusal } = useSubmit({
    ask: () => editArticle({ articleId: article.id, version: article.version, ...rules }),
    onDone,
    onRefused: ({ code, message }) => (code === 'stale' ? staleSays : message),
  })
  return (
    <Dialog title="Review rules" onClose={onClose}>
      <form {...form} aria-label="Review rules" className="flex flex-col gap-4">
        <RulesFields rules={rules} onRules={(change) => setRules({ ...rules, ...change })} />
        {rulesChange(article, rules) !== null && (
          <Notice kind="news">
            Where somebody has submitted a review, the round goes on under the rules it began with. Verdicts
            that were made stay.
          </Notice>
        )}
        {refusal.message && <Notice>{refusal.message}</Notice>}
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button look="filled" type="submit" busy={isBusy}>
            Save rules
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
