import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { ask } from '@/tests/bench/asking'
import type { Visitor } from '@/tests/bench/fill'

/** One write that the desk said it had kept: of which kind, on which claim, and the word by which it is found again. */
export type Kept = Readonly<{ kind: Kind; claimId: string; word: string }>
export type Kind = 'claim' | 'wording' | 'evidence' | 'comment' | 'review'

/** What all writers know together: what was kept, how often nobody answered and it was asked again, and what answers there were beside. */
export type Ledger = { kept: Kept[]; askedAgain: number; answers: Map<number, number>; faults: string[] }

/** Somebody at work: on which article, with a sentence of their own for each claim; `drafted` is the last draft that was kept. */
export type Writer = {
  visitor: Visitor
  articleId: string
  sentenceOf: (turn: number) => { start: number; end: number; exact: string }
  drafted: number
}

type Write = Readonly<{ method: string; path: string; body: object }>

const patience = 120_000

/** Asks under one key until the desk answers for good; an answer that it is not ready, or none, says nothing of whether it was done. */
async function write(
  writer: Writer,
  ledger: Ledger,
  { method, path, body }: Write,
): Promise<{ version?: number } | null> {
  const key = randomUUID()
  for (const end = Date.now() + patience; ; await wait(200)) {
    const {
      visitor: { origin, cookie },
    } = writer
    const answer = await ask(`${origin}/api/v1${path}`, {
      method,
      headers: { Cookie: cookie, 'Idempotency-Key': key },
      body,
    }).catch(() => null)
    const status = answer?.status ?? 0
    ledger.answers.set(status, (ledger.answers.get(status) ?? 0) + 1)
    if (answer && status < 300) return JSON.parse(answer.body.toString()) as { version?: number }
    if (answer && status !== 503)
      return (
        ledger.faults.push(
          `${method} ${path} was answered with ${status}: ${answer.body.toString().slice(0, 200)}`,
        ),
        null
      )
    if (Date.now() > end)
      return (ledger.faults.push(`${method} ${path} was not answered for ${patience / 1000} s.`), null)
    ledger.askedAgain++
  }
}

/** Marks, words, proves, talks about and reviews one claim after the other, and drafts beside it, until told to stop; whatever is begun is brought to its end. */
export async function work(writer: Writer, ledger: Ledger, isOver: () => boolean): Promise<void> {
  for (let turn = 0; !isOver(); turn++) {
    const claimId = randomUUID()
    const told = async (kind: Kind, word: string, asked: Write) => {
      const answer = await write(writer, ledger, asked)
      if (answer) ledger.kept.push({ kind, claimId, word })
      return answer
    }
    const [wording, title, text, reasoning] = [
      `Wording ${randomUUID()}.`,
      `Evidence ${randomUUID()}`,
      `Comment ${randomUUID()}`,
      `Reasons ${randomUUID()}`,
    ]
    const span = writer.sentenceOf(turn)
    const claim = await told('claim', claimId, {
      method: 'POST',
      path: `/articles/${writer.articleId}/claims`,
      body: { id: claimId, revision: 1, spans: [span] },
    })
    if (!claim) return
    await told('wording', wording, {
      method: 'PATCH',
      path: `/claims/${claimId}`,
      body: { version: claim.version, claimReviewed: wording },
    })
    await told('evidence', title, {
      method: 'POST',
      path: `/claims/${claimId}/evidence`,
      body: { stance: 'supports', title },
    })
    await told('comment', text, { method: 'POST', path: `/claims/${claimId}/comments`, body: { text } })
    const answers = { attribution: 'said-on-record', substance: 'true', reasoning, submit: true }
    await told('review', reasoning, { method: 'PUT', path: `/claims/${claimId}/reviews/mine`, body: answers })
    if (
      await write(writer, ledger, {
        method: 'PUT',
        path: '/drafts/endurance',
        body: { fields: { turn: String(turn) } },
      })
    )
      writer.drafted = turn
  }
}
