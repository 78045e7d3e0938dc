import type { KeptActivity } from '@/lib/domain/activity'
import type { Entry } from '@/lib/verify/record'

/** A moment of the morning on which it all happened. */
export const at = (second: number) => `2026-11-30T09:00:0${second}.000Z`
/** An entry of a history by Ada. */
export const entry = (
  kind: Entry['kind'],
  subject: string,
  more: Partial<KeptActivity> = {},
): KeptActivity => ({
  seq: 1,
  at: at(1),
  actor: 'ada',
  kind,
  subject,
  reason: null,
  digest: null,
  hash: '',
  previousHash: '',
  ...more,
})
