import 'server-only'
import { ruleSays, sentence, status } from '@/lib/api/sentences'
import type { Refusal } from '@/lib/domain/outcome'

/** A refusal as it leaves the desk: its status, its code and one sentence, and what the server has instead where that helps. */
export function answerRefusal(refusal: Refusal): Response {
  const { code } = refusal
  const fields = code === 'invalid' ? refusal.fields : undefined
  const [first] = Object.values(fields ?? {})
  const message = code === 'against-rule' ? ruleSays[refusal.rule] : code === 'invalid' ? (first ?? sentence.invalid) : sentence[code]
  const now = code === 'stale' || code === 'against-rule' ? refusal.now : undefined
  return Response.json({ error: { code, message, fields, now } }, {
    status: status[code], headers: code === 'too-many' ? { 'Retry-After': String(refusal.retryAfterSeconds) } : {},
  })
}

/** What is answered to a bug or a dead disk: nothing of it but a number to look for in the log. */
export function answerFailure(requestId: string): Response {
  return Response.json({ error: { code: 'failed', message: `The desk made an error; its number is ${requestId}.` } }, { status: 500 })
}
