import { z } from 'zod'
import type { ArticleFacts, ArticleRow, ArticleView, CoveredSentence } from '@/lib/domain/article'
import type { Changes, Dossier } from '@/lib/domain/dossier'
import type { Forsaken } from '@/lib/domain/person'
import type { RevisionText } from '@/lib/domain/revision'

/** A text as it would be read, with the title that it seems to have. */
export type Preview = RevisionText & { title: string | null; direction: 'ltr' | 'rtl' }

export const articleFactsOutput = z.custom<ArticleFacts>()
export const articleRowOutput = z.custom<ArticleRow>()
export const articleOutput = z.custom<ArticleView>()
export const previewOutput = z.custom<Preview>()
export const screenOutput = z.custom<{ whole: Dossier } | { changes: Changes }>()
export const accessOutput = z.custom<{ restricted: boolean; named: readonly string[]; version: number }>()
export const forsakenOutput = z.custom<Forsaken>()
export const presenceOutput = z.custom<{ items: { id: string; name: string }[] }>()
export const coveredOutput = z.custom<{
  revision: number
  sentences: (CoveredSentence & { sentence: number })[]
}>()
