import { z } from 'zod'
import type { Agreement } from '@/lib/domain/agreement/agreement'

/** How far people agree over these articles, and who the people are; where `hasMore`, the articles are the newest of those that fit. */
export type AgreementView = Agreement &
  Readonly<{
    articles: readonly { id: string; title: string }[]
    hasMore: boolean
    people: readonly { id: string; name: string }[]
  }>

export const agreementOutput = z.custom<AgreementView>()
