import type { FileSeen } from '@/lib/domain/kept-file'
import { locatorParts, type Evidence } from '@/lib/domain/evidence'

type Proof = Pick<
  Evidence,
  | 'id'
  | 'stance'
  | 'layer'
  | 'source'
  | 'url'
  | 'title'
  | 'excerpt'
  | 'locator'
  | 'retrievedAt'
  | 'addedBy'
  | 'addedAt'
  | 'withdrawnAt'
> &
  Partial<
    Pick<
      Evidence,
      'kind' | 'details' | 'origin' | 'firstHand' | 'onRecord' | 'checkedBy' | 'checkedAt' | 'excerptAt'
    >
  > &
  Readonly<{
    method?: string | null
    snapshot?: Readonly<{ sha256: string; mediaType: string; bytes: number; takenAt: string }> | null
    file?: UploadedFile | null
  }>

type UploadedFile = Omit<FileSeen, 'isShown'>

const fileContent = ({
  id,
  sha256,
  mediaType,
  bytes,
  name,
  uploadedBy,
  uploadedAt,
}: UploadedFile): unknown[] => [id, sha256, mediaType, bytes, name, uploadedBy, uploadedAt]

/** What is said of evidence beside, by name, and only where it is said: what was entered of a link before there were kinds keeps its digest. */
function saidBeside({ kind = 'link', details = {}, ...evidence }: Proof): unknown[] {
  const { origin = null, firstHand = null, onRecord = null, checkedBy = null, checkedAt = null } = evidence
  const noted = Object.entries(details)
    .filter(([, said]) => said !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const { excerptAt = null, file = null } = evidence
  const said = [
    ...(kind === 'link' ? [] : [['kind', kind]]),
    ...(noted.length === 0 ? [] : [['details', noted]]),
    ...Object.entries({ origin, firstHand, onRecord, checkedBy, checkedAt }).filter(
      ([, value]) => value !== null,
    ),
    ...(file === null ? [] : [['file', fileContent(file)]]),
    ...(excerptAt === null ? [] : [['excerptAt', [excerptAt.start, excerptAt.end]]]),
  ]
  return said.length === 0 ? [] : [said]
}

/** A piece of evidence of a claim. */
export function evidenceContent(claimId: string, evidence: Proof): unknown {
  const {
    id,
    stance,
    layer,
    source,
    url,
    title,
    excerpt,
    locator,
    retrievedAt,
    method = null,
    snapshot = null,
    addedBy,
    addedAt,
    withdrawnAt,
  } = evidence
  const seen = snapshot && [snapshot.sha256, snapshot.mediaType, snapshot.bytes, snapshot.takenAt]
  return [
    claimId,
    id,
    stance,
    layer,
    source,
    url,
    title,
    excerpt,
    locator && locatorParts.map((part) => locator[part] ?? null),
    retrievedAt,
    method,
    seen,
    addedBy,
    addedAt,
    withdrawnAt,
    ...saidBeside(evidence),
  ]
}

type Known = Readonly<{
  id: string
  name: string
  type: string
  tier: string
  reliability?: string | null
  independenceGroup?: string | null
  confidential?: boolean
  interests?: string | null
  reliabilityNote?: string | null
  homepage?: string | null
  mergedInto?: string | null
  withdrawnAt?: string | null
  withdrawnReason?: string | null
}>

/** A source; what was not yet said of any when the first were entered is there only where something of it is. */
export function sourceContent({
  id,
  name,
  type,
  tier,
  reliability = null,
  independenceGroup = null,
  confidential = false,
  interests = null,
  reliabilityNote = null,
  homepage = null,
  mergedInto = null,
  withdrawnAt = null,
  withdrawnReason = null,
}: Known): unknown {
  const since = [interests, reliabilityNote, homepage, mergedInto, withdrawnAt, withdrawnReason]
  const known = [id, name, type, tier, reliability, independenceGroup, confidential]
  return since.some((said) => said !== null) ? [...known, ...since] : known
}
