import 'server-only'
import { againstRuleSays, elsewhereSays, sentence, status, tooLargeSays } from '@/lib/api/sentences'
import type { Refusal } from '@/lib/domain/outcome'

/** The one sentence that a refusal is told with. */
function messageOf(refusal: Refusal): string {
  if (refusal.code === 'against-rule') return againstRuleSays(refusal)
  if (refusal.code === 'too-large' && refusal.mostMegabytes !== undefined)
    return tooLargeSays(refusal.mostMegabytes)
  if (refusal.code === 'invalid') return Object.values(refusal.fields)[0] ?? sentence.invalid
  return refusal.code === 'not-allowed' && refusal.elsewhere
    ? elsewhereSays(refusal.elsewhere)
    : sentence[refusal.code]
}

/** The name of the rule that refuses, where it is one of several. */
function ruleOf(refusal: Refusal): string | undefined {
  if (refusal.code === 'against-rule') return refusal.rule
  return refusal.code === 'not-allowed' && refusal.elsewhere ? 'other-address' : undefined
}

/** Seconds after which the database is there again as a rule. */
const soon = 5

function headersOf(refusal: Refusal): Record<string, string> {
  if (refusal.code === 'too-many') return { 'Retry-After': String(refusal.retryAfterSeconds) }
  if (refusal.code === 'not-ready') return { 'Retry-After': String(refusal.retryAfterSeconds ?? soon) }
  if (refusal.code === 'too-slow') return { Connection: 'close' }
  return refusal.code === 'wrong-method' ? { Allow: refusal.allow.join(', ') } : {}
}

/** A refusal as it leaves the desk: its status, its code, rule and one sentence, and what the server has instead where that helps. */
export function answerRefusal(refusal: Refusal): Response {
  const { code } = refusal
  const fields = code === 'invalid' ? refusal.fields : undefined
  const now = code === 'stale' || code === 'against-rule' ? refusal.now : undefined
  return Response.json(
    { error: { code, rule: ruleOf(refusal), message: messageOf(refusal), fields, now } },
    { status: status[code], headers: headersOf(refusal) },
  )
}

/** What is answered to a bug or a dead disk: nothing of it but a number to look for in the log. */
export function answerFailure(requestId: string): Response {
  return Response.json(
    { error: { code: 'failed', message: `The desk made an error; its number is ${requestId}.` } },
    { status: 500 },
  )
}
