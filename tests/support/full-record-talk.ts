import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { must, talk } from './desk'
import { find, type Staff } from './full-record-staff'

/** What people say: threads, replies, edits, and what is taken back with and without an answer. */
export async function talkAbout(
  { eve, ada, ben }: Staff,
  article: ArticleView,
  { agreed, open }: Record<'agreed' | 'open', Claim>,
): Promise<void> {
  const [first] = article.revision.sentences
  const asked = must(await talk.onClaim(ada, agreed, 'Which table?'))
  must(await talk.change(ada, asked, { text: `Which table, please, @${eve.name}?`, mentions: [eve.id] }))
  must(await talk.onClaim(eve, agreed, 'The second – “𝒜”.', { replyTo: asked.id }))
  must(
    await talk.change(
      ben,
      must(
        await talk.onArticle(ben, article, 'Is that so?', { sentence: { revision: 1, start: first!.start } }),
      ),
      { resolved: true },
    ),
  )
  const evidence = (await find(ada, open)).evidence[0]!
  must(await talk.onArticle(ben, article, 'Look at page 3.', { evidenceId: evidence.id }))
  const taken = must(await talk.onArticle(eve, article, 'Never mind.'))
  must(await talk.onArticle(ada, article, 'Why not?', { replyTo: taken.id }))
  must(await talk.remove(eve, taken))
  must(await talk.remove(ben, must(await talk.onArticle(ben, article, 'A secret name.'))))
  const again = must(await talk.onArticle(ada, article, 'Done?'))
  must(await talk.change(eve, must(await talk.change(eve, again, { resolved: true })), { resolved: false }))
}
