import { unless, type ArticleRecord, type Finding } from './record'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Sign-offs that are not those the history tells of, one after the other. */
function wrongSignOffs({ signOffs = [], activity }: ArticleRecord): Finding[] {
  const entries = activity.filter(({ kind }) => kind === 'article-signed-off')
  return [
    ...unless(
      entries.length === signOffs.length,
      'sign-offs',
      'sign-offs',
      `there are ${signOffs.length}, but the history tells of ${entries.length}`,
    ),
    ...signOffs.flatMap(({ id, number, by, at, sha256 }, index): Finding[] => {
      const entry = entries[index]
      const isOwn =
        !entry ||
        (entry.actor === by &&
          entry.at === at &&
          (entry.leaves
            ? id === entry.subject
            : (id ?? entry.subject) === entry.subject && (entry.digest ?? sha256) === sha256))
      return unless(
        number === index + 1 && isOwn,
        'sign-offs',
        `sign-off ${number}`,
        `it is not the one that the history tells of${entry ? `, by ${entry.actor} at ${entry.at}` : ''}`,
      )
    }),
  ]
}

/** Gates that were let pass otherwise than the history tells. */
function wrongOverrides({ overrides = [], activity }: ArticleRecord): Finding[] {
  const ending = activity.filter(({ kind }) => kind === 'article-reopened' || kind === 'article-corrected')
  const told = activity
    .filter(({ kind }) => kind === 'gate-overridden')
    .map(({ seq, subject, reason = null, actor, at }) => ({
      gate: subject,
      reason,
      by: actor,
      at,
      endedAt: ending.find((entry) => entry.seq > seq)?.at ?? null,
    }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.gate < b.gate ? -1 : 1))
  const is = overrides.map(({ gate, reason, by, at, endedAt }) => ({ gate, reason, by, at, endedAt }))
  return unless(same(is, told), 'sign-offs', 'overrides', 'the history tells of others')
}

/** Lines of the log of corrections that are not those the history tells of. */
function wrongCorrections({ corrections = [], activity }: ArticleRecord): Finding[] {
  const told = activity
    .filter(({ kind }) => kind === 'article-corrected' || kind === 'article-retracted')
    .map(({ kind, subject, reason = null, actor, at }) => ({
      id: subject,
      retraction: kind === 'article-retracted',
      why: reason,
      by: actor,
      at,
    }))
  const is = corrections.map(({ id, retraction, why, by, at }) => ({ id, retraction, why, by, at }))
  return unless(same(is, told), 'sign-offs', 'corrections', 'the history tells of others')
}

/** What was signed, let pass or corrected otherwise than the history tells. */
export function wrongSigning(record: ArticleRecord): Finding[] {
  return [...wrongSignOffs(record), ...wrongOverrides(record), ...wrongCorrections(record)]
}
