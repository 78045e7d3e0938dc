import 'server-only'
import { listArticleIds, readDeskRecord, readRecord, type StoredRecord } from '@/lib/db/records'
import { sha256 } from '@/lib/db/log'
import { waitingEntries, wrongHeld } from '@/lib/verify/held'
import type { Check, Finding } from '@/lib/verify/record'
import { wrongComments, wrongVotes } from '@/lib/verify/said'
import { wrongState } from '@/lib/verify/states'
import { verifyArticle, verifyDesk } from '@/lib/verify/verify'

/** What was looked at, and what is not as the desk wrote it. */
export type Verified = Readonly<{ articles: number; entries: number; findings: readonly (Finding & Readonly<{ article: string | null }>)[] }>

const atOnce = 100

/** The checks of which a deleted article keeps enough: its history and its texts. */
const ofWhatStays: readonly Check[] = ['spans', 'claims', 'evidence', 'reviews', 'verdicts', 'seals']

/** Forms and dossiers kept in the database that are not those of their SHA-256. */
function wrongCopies({ sealedForms, signOffs }: StoredRecord): Finding[] {
  return [
    ...sealedForms.filter(({ seal, sealedForm }) => sha256(sealedForm) !== seal).map(({ claimId }): Finding => ({ check: 'seals', where: `claim ${claimId}`, what: 'what its verdict was sealed to is not what was sealed' })),
    ...signOffs.filter((signOff) => sha256(signOff.dossier) !== signOff.sha256).map(({ number }): Finding => ({ check: 'sign-offs', where: `sign-off ${number}`, what: 'the dossier is not the one that was signed off' })),
  ]
}

function wrongIn(record: StoredRecord, without: readonly Check[]): Finding[] {
  const { id, dossier, head, activity, revisions, currentRevision } = record
  if (!dossier) return verifyArticle({ article: { id, currentRevision }, head, activity, revisions, claims: [], scales: [] }, sha256, [...without, ...ofWhatStays])
  const beside = [...wrongCopies(record), ...wrongComments(record.comments, activity, sha256), ...wrongVotes(record.votes, activity, sha256), ...wrongState(record.state, activity), ...wrongHeld(id, record, activity, sha256)]
  return [...verifyArticle({ ...dossier, head, waiting: waitingEntries(record) }, sha256, without), ...beside.filter(({ check }) => !without.includes(check))]
}

/** Checks every article of the desk, deleted ones too, and the desk's own history; one article at a time, so that a large desk needs no more memory than its largest article. */
export async function verifyDatabase(without: readonly Check[] = []): Promise<Verified> {
  const desk = await readDeskRecord()
  const findings: Verified['findings'][number][] = verifyDesk(desk, sha256, without).map((finding) => ({ ...finding, article: null }))
  let [articles, entries] = [0, desk.activity.length]
  for (let ids = await listArticleIds('', atOnce); ids.length > 0; ids = await listArticleIds(ids.at(-1)!, atOnce)) {
    for (const id of ids) {
      const record = await readRecord(id)
      if (!record) continue
      findings.push(...wrongIn(record, without).map((finding) => ({ ...finding, article: id })))
      articles += 1
      entries += record.activity.length
    }
  }
  return { articles, entries, findings }
}
