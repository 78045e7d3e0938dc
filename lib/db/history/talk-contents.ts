import 'server-only'
import { listCorrectionsOf } from '@/lib/db/sign-off/list-corrections'
import { listSignOffPage } from '@/lib/db/sign-off/list-sign-offs'
import { listRepliesById } from '@/lib/db/reply/find-replies'
import { commentColumns, exportedComment } from '@/lib/db/talk/comments'
import { correctionContent, signOffContent } from '@/lib/record/content/sign-off'
import { replyContent, shownReply } from '@/lib/record/content/reply'
import { commentContent } from '@/lib/record/content/talk'
import type { Content, ContentReaders, ContentQuery } from './content-readers'

async function comments({ tx, ids }: ContentQuery): Promise<Content[]> {
  const rows = await tx.comment.findMany({ where: { id: { in: [...ids] } }, select: commentColumns })
  return rows.map((row) => [row.id, commentContent(row.claimId, exportedComment(row))])
}

async function replies({ tx, ids }: ContentQuery): Promise<Content[]> {
  const found = await listRepliesById(tx, ids)
  return found.map((reply) => [reply.id, replyContent(shownReply(reply))])
}

async function signOffs({ tx, articleId, ids }: ContentQuery): Promise<Content[]> {
  const found = await listSignOffPage(tx, articleId, {})
  return found.flatMap(({ id, ...signOff }) =>
    id !== undefined && ids.includes(id) ? [[id, signOffContent(signOff)] as const] : [],
  )
}

async function corrections({ tx, articleId, ids }: ContentQuery): Promise<Content[]> {
  const found = await listCorrectionsOf(tx, articleId)
  return found
    .filter(({ id }) => ids.includes(id))
    .map(({ isRetraction, ...correction }) => [
      correction.id,
      correctionContent({ ...correction, retraction: isRetraction }),
    ])
}

async function people({ tx, ids }: ContentQuery): Promise<Content[]> {
  return (
    await tx.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
  ).map(({ id, name }) => [id, name])
}

/** What was said, asked and signed of an article, and by whom. */
export const talkContents: ContentReaders = {
  comment: comments,
  reply: replies,
  'sign-off': signOffs,
  correction: corrections,
  person: people,
}
