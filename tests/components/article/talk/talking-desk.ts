import { vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { Comment } from '@/lib/domain/comment'
import { done } from '@/tests/support/answers'
import { aClaim, noon } from '@/tests/support/dossier'
import { aComment } from '@/tests/support/evidence-and-talk'

/** Somebody else of the desk. */
export const ben = { id: 'ben', name: 'Ben Okri' }
/** A comment on a claim. */
export const onClaim = (change: Partial<Comment> = {}) => aComment({ claimId: 'c1', ...change })

type ToChange = { commentId: string; resolved?: boolean | undefined; text?: string | undefined }
type ToArticle = { text: string; replyTo?: string | null | undefined; evidenceId?: string | null | undefined }

/** The deeds of talking on a desk that keeps comments. */
function keepingComments(start: readonly Comment[]) {
  let comments = [...start]
  const add = (change: Partial<Comment>) => {
    const comment = onClaim({ id: `n${comments.length}`, ...change })
    comments = [...comments, comment]
    return done(comment)
  }
  return {
    listClaimComments: vi.fn(async () => done({ items: comments, next: null })),
    commentOnClaim: vi.fn(
      async ({ text, mentions = [] }: { claimId: string; text: string; mentions?: string[] | undefined }) =>
        add({ text, mentions: mentions.map((id) => ({ ...ben, id })) }),
    ),
    commentOnArticle: vi.fn(async ({ text, replyTo = null, evidenceId = null }: ToArticle) =>
      add({ text, replyTo, evidenceId }),
    ),
    changeComment: vi.fn(async ({ commentId, resolved, text }: ToChange) => {
      const comment = comments.find(({ id }) => id === commentId)!
      const changed = {
        ...comment,
        version: comment.version + 1,
        ...(text === undefined ? {} : { text, editedAt: noon }),
        ...(resolved === undefined
          ? {}
          : { resolvedAt: resolved ? noon : null, resolvedBy: resolved ? ben : null }),
      }
      comments = comments.map((one) => (one.id === commentId ? changed : one))
      return done(changed)
    }),
    removeComment: vi.fn(async ({ commentId }: { commentId: string }) => {
      comments = comments.filter(({ id }) => id !== commentId)
      return done({ id: commentId })
    }),
  }
}

/** The deeds on drafts, kept in that map. */
const keepingDrafts = (drafts: Map<string, Record<string, string>>) => ({
  readDraft: async ({ key }: { key: string }) =>
    done({ fields: drafts.get(key) ?? {}, savedAt: drafts.has(key) ? noon : null }),
  saveDraft: async ({ key, fields }: { key: string; fields: Record<string, string> }) => (
    drafts.set(key, fields),
    done({ savedAt: new Date().toISOString() })
  ),
  dropDraft: async ({ key }: { key: string }) => (drafts.delete(key), done({ dropped: true as const })),
})

/** A desk that keeps comments and drafts, with the words that each deed was given. */
export function aDesk(start: readonly Comment[] = [], change: Partial<ClaimDeeds> = {}) {
  const drafts = new Map<string, Record<string, string>>()
  const deeds = {
    ...keepingComments(start),
    listColleagues: vi.fn(async () =>
      done({ items: [{ id: 'ada', name: 'Ada Noor' }, ben, { id: 'eve', name: 'Eve Lund' }], next: null }),
    ),
    readClaim: async () => done(aClaim()),
    ...keepingDrafts(drafts),
    ...change,
  }
  return { deeds: deeds as unknown as ClaimDeeds & typeof deeds, drafts }
}
