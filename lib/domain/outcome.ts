/** The rules of the desk that can refuse a deed; each has its sentence in lib/api/sentences.ts. */
export const rules = [
  'is-signed-off',
  'is-published',
  'is-retracted',
  'not-signed-off',
  'not-published',
  'not-checking',
  'gates-red',
  'text-differs',
  'not-this-revision',
  'has-submitted-review',
  'may-be-reviewed',
  'has-others-evidence',
  'has-comments',
  'is-dropped',
  'not-dropped',
  'is-withdrawn',
  'not-withdrawn',
  'reply-withdrawn',
  'reply-stands',
  'not-a-calculation',
  'own-calculation',
  'is-checked',
  'email-taken',
  'last-administrator',
  'wrong-password',
  'link-used',
  'parent-elsewhere',
  'scale-in-use',
  'scale-may-be-used',
  'too-many-drafts',
  'has-claims',
  'same-text',
  'is-disabled',
  'no-mail',
  'wrong-code',
  'has-second-factor',
  'no-second-factor',
  'has-answered',
  'not-contested',
  'not-decided',
  'not-stale',
  'own-review',
  'panel-decides',
  'no-panel',
  'has-voted',
  'not-voted',
  'not-submitted',
  'changed-since',
  'read-others',
  'reviewed-since',
  'decided-since',
  'voted-since',
  'signed-off-since',
  'has-draft',
  'panel-full',
  'panel-hung',
  'is-adrift',
  'not-outdated',
  'rating-gone',
  'quotation-not-found',
  'not-only-signs',
  'needs-named-editor',
  'not-to-oneself',
  'cannot-take-work',
  'key-used',
  'id-taken',
  'source-known',
  'source-merged',
  'source-withdrawn',
  'source-stands',
  'one-source-withdrawn',
  'not-fetching',
  'not-kept',
  'slice-gap',
  'bytes-differ',
  'kind-not-kept',
  'file-gone',
  'file-changed',
] as const
export type Rule = (typeof rules)[number]

/** A write that a page of another address asked for: which one, when the browser says it, and the address of this desk. */
export type Elsewhere = Readonly<{ from: string | null; desk: string }>

/** Why a deed was not done. A refusal is a value; an exception is a bug or a dead disk. `about` are the words of the one of several claims that a rule is told of. */
export type Refusal =
  | { code: 'invalid'; fields: Readonly<Record<string, string>> }
  | { code: 'not-signed-in' }
  | { code: 'not-allowed'; elsewhere?: Elsewhere }
  | { code: 'second-factor-first' }
  | { code: 'not-there' }
  | { code: 'stale'; now: unknown }
  | { code: 'against-rule'; rule: Rule; now?: unknown; about?: string }
  | { code: 'too-large'; mostMegabytes?: number }
  | { code: 'wrong-type' }
  | { code: 'unreadable' }
  | { code: 'too-many'; retryAfterSeconds: number }
  | { code: 'not-ready'; retryAfterSeconds?: number }
  | { code: 'no-room' }
  | { code: 'too-slow' }
  | { code: 'wrong-method'; allow: readonly string[] }

/** A deed that was not done, with the reason. */
export type Refused = { ok: false; refusal: Refusal }

export type Outcome<T> = { ok: true; value: T } | Refused

/** The deed was done; `value` is what is now so. */
export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })

/** The deed was not done and nothing changed. */
export const refuse = (refusal: Refusal): Refused => ({ ok: false, refusal })
