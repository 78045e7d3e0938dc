import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { vi } from 'vitest'
import type { KeptDraft } from '@/components/form/use-draft'
import { NewArticle, type NewArticleDeeds } from '@/components/new-article/new-article'
import type { Input } from '@/lib/api/contract'
import type { ArticleView } from '@/lib/domain/article'
import { shippedScales } from '@/lib/domain/shipped-scales'
import { readPlainText } from '@/lib/ingest/plain-text'

const scales = shippedScales.map((scale) => ({ ...scale, createdAt: null, createdBy: null }))

type WritingDeskOptions = Partial<NewArticleDeeds> & { kept?: KeptDraft }

/** A desk that keeps drafts and reads texts as the real one does. */
export function aDesk({ kept = { fields: {}, savedAt: null }, ...wanted }: WritingDeskOptions = {}) {
  const drafts: Record<string, string>[] = []
  const made: Input<'createArticle'>[] = []
  const dropDraft = vi.fn(async () => ({ ok: true as const, value: { dropped: true as const } }))
  const deeds: NewArticleDeeds = {
    readDraft: async () => ({
      ok: true,
      value:
        kept.savedAt === null
          ? { fields: {}, savedAt: null }
          : { fields: { ...kept.fields }, savedAt: kept.savedAt },
    }),
    saveDraft: async ({ fields }) => (
      drafts.push(fields),
      { ok: true, value: { savedAt: new Date().toISOString() } }
    ),
    dropDraft,
    previewArticle: async ({ text, title, language }) => ({
      ok: true,
      value: {
        ...readPlainText(text, { title: title ?? '', language: language ?? 'en' }),
        title: null,
        direction: language === 'ur' ? 'rtl' : 'ltr',
      },
    }),
    createArticle: async (takes) => (made.push(takes), { ok: true, value: { id: 'a9' } as ArticleView }),
    ...wanted,
  }
  const onMade = vi.fn()
  const screenful = render(<NewArticle deeds={deeds} scales={scales} kept={kept} onMade={onMade} />)
  return { drafts, made, dropDraft, onMade, ...screenful }
}

/** Puts words into a field. */
export const write = async (label: string, words: string) => {
  await userEvent.click(screen.getByLabelText(label))
  await userEvent.paste(words)
}
