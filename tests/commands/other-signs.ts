import { confirmSignsInput } from '@/lib/api/review/input'
import { confirmSigns } from '@/lib/commands/confirm-signs'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'

/** Words with straight signs. */
export const straight =
  'The mayor said: "We paid 5 million." The clerk called it "a gift - no more". Nobody else spoke.'
/** The same with those of a typesetter. */
export const curly =
  'The mayor said: “We paid 5 million.” The clerk called it “a gift – no more”. Nobody else spoke.'

/** Confirms verdicts of which only signs differ. */
export const confirm = (
  by: Actor,
  article: Pick<ArticleView, 'id'>,
  claims: readonly Pick<Claim, 'id' | 'version'>[],
  reason = 'Curly quotes.',
) =>
  confirmSigns(
    by,
    confirmSignsInput.parse({
      articleId: article.id,
      claims: claims.map(({ id, version }) => ({ id, version })),
      reason,
    }),
  )
