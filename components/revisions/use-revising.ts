'use client'

import { useState } from 'react'
import type { Client } from '@/components/client/client'
import { useDraft, type DraftDeeds, type DraftForm, type KeptDraft } from '@/components/form/use-draft'
import { useSend } from '@/components/form/use-send'
import type { ArticleView } from '@/lib/domain/article'
import type { Layout } from './retype'
import { usePlan, type Planning } from './use-plan'

export type RevisingDeeds = DraftDeeds & Pick<Client, 'previewRevision' | 'reviseArticle'>
type Words = Readonly<{ text: string; revision: string }>

/** A corrected text on its way: its words with their draft, the blocks they are made of, what they would do, and whether they are being saved. */
export type Revising = {
  draft: DraftForm<Words>
  planning: Planning
  /** The text as blocks; null until a text that was pasted has been read. */
  layout: Layout | null
  open: number | null
  saving: { isBusy: boolean; says: string | null }
  onOpen: (at: number | null) => void
  onLayout: (layout: Layout) => void
  onText: (text: string) => void
  save: () => Promise<void>
}

const staleSays =
  'The article was changed while you were writing. Your text is kept; below it is compared with the article as it is now.'

/** A text as blocks: as it stands, as it was typed block by block, or, while no block is open, as the desk has read it. */
function useLayout(revision: ArticleView['revision'], text: string, planning: Planning, isOpen: boolean) {
  const [held, hold] = useState<Layout | null>(
    text === revision.text ? { text, blocks: revision.blocks } : null,
  )
  const [seen, see] = useState(planning.plan)
  if (planning.plan !== seen && !isOpen) {
    see(planning.plan)
    if (planning.plan && planning.of === text)
      hold({ text: planning.plan.text, blocks: planning.plan.blocks })
  }
  return [held, hold] as const
}

/** Holds the corrected text of an article, asks what it would do, and saves it by the version that it was compared with. */
export function useRevising(
  { id, revision }: ArticleView,
  kept: KeptDraft,
  deeds: RevisingDeeds,
  onSaved: (adrift: number) => void,
): Revising {
  const blank = { text: revision.text, revision: String(revision.number) }
  const wordsOf = (draft: Readonly<Record<string, string>>): Words => ({
    text: draft.text ?? blank.text,
    revision: draft.revision ?? blank.revision,
  })
  const draft = useDraft({ key: `revise:${id}`, blank, wordsOf }, kept, deeds)
  const { text } = draft.words
  const [asked, askAgain] = useState(0)
  const planning = usePlan(id, text, asked, deeds.previewRevision)
  const [open, setOpen] = useState<number | null>(null)
  const [held, hold] = useLayout(revision, text, planning, open !== null)
  const { isBusy, refusal, send } = useSend()
  const onLayout = (layout: Layout) => {
    hold(layout)
    draft.type({ text: layout.text })
  }
  const onText = (typed: string) => {
    hold(null)
    draft.type({ text: typed })
  }
  async function save(): Promise<void> {
    const { plan, of } = planning
    if (!plan || of !== text) return
    await send(() => deeds.reviseArticle({ articleId: id, version: plan.version, text }), {
      onDone: async ({ counts }) => {
        await draft.forget()
        onSaved(counts.changed + counts.lost)
      },
      onRefused: ({ code, message }) => {
        if (code !== 'stale') return message
        askAgain((times) => times + 1)
        return staleSays
      },
      leaves: true,
    })
  }
  const saving = { isBusy, says: refusal.message }
  return { draft, planning, layout: held, open, saving, onOpen: setOpen, onLayout, onText, save }
}
