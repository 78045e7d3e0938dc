import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { removeClaim } from '@/lib/commands/claim/remove-claim'
import { askAbout, noteReply } from './asked'
import { deeds, must, talk } from './desk'
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

/** Whom the desk asks for comment: who answers and who declines, and what was entered by mistake. */
export async function askThem(
  { eve, ada, ben }: Staff,
  article: ArticleView,
  { agreed, open }: Record<'agreed' | 'open', Claim>,
): Promise<void> {
  const ministry = must(await askAbout(ada, agreed, { claims: [agreed.id, open.id] }))
  must(
    await noteReply(ben, must(await noteReply(ada, ministry, { until: '2026-05-15T15:00:00.000Z' })), {
      answer: 'answered',
      words: 'It was “31 per cent” – 𝒜.',
      answeredAt: '2026-05-13T09:00:00.000Z',
    }),
  )
  const later = { askedAt: '2026-05-12T10:00:00.000Z', party: undefined }
  const union = must(await askAbout(ben, open, { ...later, source: 'The tenants’ union' }))
  must(await noteReply(ben, union, { answer: 'declined' }))
  const mistake = must(await askAbout(ada, open, { party: 'The mayer', askedAt: '2026-05-12T12:00:00.000Z' }))
  const again = must(
    await noteReply(ada, must(await noteReply(ada, mistake, { withdrawn: true })), { withdrawn: false }),
  )
  must(await noteReply(eve, again, { withdrawn: true }))
}

/** Somebody is asked about a claim that is taken away again. */
export async function askAboutWhatGoes({ ada }: Staff, article: ArticleView): Promise<void> {
  const gone = must(await deeds.mark(ada, article, 'The mayor'))
  must(await askAbout(ada, gone, { party: 'The mayor', askedAt: '2026-05-12T11:00:00.000Z', until: null }))
  const { version } = await find(ada, gone)
  must(await removeClaim(ada, { claimId: gone.id, version }))
}
