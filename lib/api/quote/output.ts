import { z } from 'zod'
import { quoteOutcomes, type ArticleQuotes } from '@/lib/domain/article-quotes'
import { count, ordinal, schemaOf } from '../shapes'

const difference = z.strictObject({
  edit: z.enum(['trimmed', 'bracketed', 'cleaned-up', 'altered']),
  quoted: z.string(),
  said: z.string(),
  says: z.string(),
})

const found = z.strictObject({
  in: z.strictObject({ kind: z.enum(['snapshot', 'file']), id: z.string(), name: z.string() }),
  at: z.strictObject({ start: count, end: count }),
  said: z.string(),
  page: ordinal.nullable(),
  from: count.nullable(),
  speakers: z.array(z.string()),
  differences: z.array(difference),
})

const quote = z.strictObject({
  start: count,
  end: count,
  words: z.string(),
  claims: z.array(z.string()),
  outcome: z.enum(quoteOutcomes),
  says: z.string(),
  found: found.nullable(),
})

export const quotesOutput = schemaOf<ArticleQuotes>()(
  z.strictObject({ revision: ordinal, items: z.array(quote), of: count, looked: count }),
)
