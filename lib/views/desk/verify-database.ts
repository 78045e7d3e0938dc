import 'server-only'
import { readDeskRecord } from '@/lib/db/desk/desk-record'
import { listArticleIds, readRecord, type StoredRecord } from '@/lib/db/history/read-record'
import { sha256 } from '@/lib/db/log'
import type { Dossier } from '@/lib/domain/dossier'
import { toExport } from '@/lib/export/json'
import { burntEntries } from '@/lib/record/leaves'
import { wrongComments, wrongVotes } from '@/lib/verify/comments-and-votes'
import { waitingEntries, wrongHeld } from '@/lib/verify/held'
import { wrongPastVerdicts } from '@/lib/verify/past-verdicts'
import type { Check, Finding } from '@/lib/verify/record'
import { wrongTakenReviews } from '@/lib/verify/taken-back'
import { wrongFiles } from './verify-files'
import { verifyArticle, verifyDesk, verifyRemains } from '@/lib/verify/verify'

/** What was looked at, and what is not as the desk wrote it. */
export type Verified = Readonly<{
  articles: number
  entries: number
  findings: readonly (Finding & Readonly<{ article: string | null }>)[]
}>

const atOnce = 100

/** Forms and dossiers kept in the database that are not those of their SHA-256. */
function wrongCopies({ sealedForms, signOffs }: StoredRecord): Finding[] {
  return [
    ...sealedForms
      .filter(({ seal, sealedForm }) => sha256(sealedForm) !== seal)
      .map(({ claimId }): Finding => ({
        check: 'seals',
        where: `claim ${claimId}`,
        what: 'what a verdict or a review of it was sealed to is not what was sealed',
      })),
    ...signOffs
      .filter((signOff) => sha256(signOff.dossier) !== signOff.sha256)
      .map(({ number }): Finding => ({
        check: 'sign-offs',
        where: `sign-off ${number}`,
        what: 'the dossier is not the one that was signed off',
      })),
  ]
}

/** Entries whose secret is gone although nothing that they cover was taken back or burnt. */
function wrongSecrets({ activity }: StoredRecord): Finding[] {
  const burnt = burntEntries(activity)
  const worded = new Map(
    activity
      .filter(({ kind }) => kind === 'comment-changed' || kind === 'comment-removed')
      .map(({ subject, seq }) => [subject, seq]),
  )
  return activity
    .filter(
      ({ seq, subject, leaves, secret }) =>
        leaves && !secret && !burnt.has(seq) && (worded.get(subject) ?? 0) <= seq,
    )
    .map(({ seq }): Finding => ({
      check: 'leaves',
      where: `history entry ${seq}`,
      what: 'the secret of its salts is gone, but nothing says that it was burnt',
    }))
}

/** The dossier with the states that everybody may know, and without spans of revisions that are not there, which no export can be made of. */
function exportable(dossier: Dossier, { closed }: StoredRecord): { dossier: Dossier; findings: Finding[] } {
  const known = new Set(dossier.revisions.map(({ number }) => number))
  const lost = dossier.claims.filter(({ spans }) => spans.some(({ revision }) => !known.has(revision)))
  return {
    dossier: {
      ...dossier,
      claims: dossier.claims.map((claim) => ({
        ...claim,
        state: closed.get(claim.id)?.state ?? claim.state,
        spans: claim.spans.filter(({ revision }) => known.has(revision)),
      })),
    },
    findings: lost.map(({ id }) => ({
      check: 'spans',
      where: `claim ${id}`,
      what: 'a span lies in a revision that is not there',
    })),
  }
}

const made = { version: '', at: new Date(0), sha256 }

function wrongIn(record: StoredRecord, without: readonly Check[]): Finding[] {
  const { id, dossier, head, activity, revisions, currentRevision } = record
  if (!dossier)
    return verifyRemains({ article: { id, currentRevision }, head, activity, revisions }, sha256, without)
  const beside = [
    ...wrongCopies(record),
    ...wrongSecrets(record),
    ...wrongComments(record.comments, activity, sha256),
    ...wrongVotes(record.votes, activity, sha256),
    ...wrongHeld(id, record, activity, sha256),
    ...wrongTakenReviews(record.takenReviews, activity, record.held, sha256),
    ...wrongPastVerdicts(record.verdicts, activity, sha256),
  ]
  const { dossier: whole, findings } = exportable(dossier, record)
  return [
    ...verifyArticle(
      { ...toExport(whole, made), head, waiting: waitingEntries(record, activity) },
      sha256,
      without,
    ),
    ...[...findings, ...beside].filter(({ check }) => !without.includes(check)),
  ]
}

/** Checks every article of the desk, deleted ones too, and the desk's own history; one article at a time, so that a large desk needs no more memory than its largest article. */
export async function verifyDatabase(without: readonly Check[] = []): Promise<Verified> {
  const desk = await readDeskRecord()
  const findings: Verified['findings'][number][] = verifyDesk(desk, sha256, without).map((finding) => ({
    ...finding,
    article: null,
  }))
  let [articles, entries] = [0, desk.activity.length]
  for (
    let ids = await listArticleIds('', atOnce);
    ids.length > 0;
    ids = await listArticleIds(ids.at(-1)!, atOnce)
  ) {
    for (const id of ids) {
      const record = await readRecord(id)
      if (!record) continue
      findings.push(...wrongIn(record, without).map((finding) => ({ ...finding, article: id })))
      articles += 1
      entries += record.activity.length
    }
  }
  if (!without.includes('files')) findings.push(...(await wrongFiles()))
  return { articles, entries, findings }
}
