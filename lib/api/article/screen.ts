import { z } from 'zod'
import { activityKinds, type KeptActivity } from '@/lib/domain/activity'
import type { Changes, Dossier } from '@/lib/domain/dossier'
import { claimOutput } from '../claim/output'
import { replyOutput } from '../reply/output'
import { coveredSentenceOutput, wholeRevisionOutput } from '../revision/output'
import { scaleOfArticle } from '../scales/output'
import { count, digest, ordinal, personNamed, schemaOf, toldMoment } from '../shapes'
import { correctionOutput, overrideOutput, signOffOutput } from '../sign-off/output'
import { sourceOutput } from '../source/output'
import { commentOutput } from '../talk/output'
import { articleFactsOutput } from './output'

const leaf = z.strictObject({ digest, salt: z.string().optional() })

const keptActivity = schemaOf<KeptActivity>()(
  z.strictObject({
    seq: ordinal,
    at: toldMoment,
    actor: z.string(),
    kind: z.enum(activityKinds),
    subject: z.string(),
    reason: z.string().nullable(),
    digest: digest.nullable(),
    leaves: z.record(z.string(), leaf).nullable().optional(),
    hash: digest,
    previousHash: z.string(),
    secret: z.string().nullable().optional(),
    actorName: z.string().nullable().optional(),
  }),
)

const dossierOutput = schemaOf<Dossier>()(
  z.strictObject({
    article: articleFactsOutput,
    revisions: z.array(wholeRevisionOutput),
    claims: z.array(claimOutput),
    sources: z.array(sourceOutput),
    scales: z.array(scaleOfArticle),
    people: z.array(personNamed),
    activity: z.array(keptActivity),
    comments: z.array(commentOutput),
    replies: z.array(replyOutput),
    signOffs: z.array(signOffOutput),
    overrides: z.array(overrideOutput),
    corrections: z.array(correctionOutput),
    lastSeq: count,
  }),
)

const changesOutput = schemaOf<Changes>()(
  z.strictObject({
    article: articleFactsOutput,
    people: z.array(personNamed),
    lastSeq: count,
    claims: z.array(claimOutput),
    removed: z.array(z.string()),
    sentences: z.array(coveredSentenceOutput).nullable(),
    scales: z.array(scaleOfArticle).nullable(),
  }),
)

/** What an article's screen is drawn from: all of it, or what changed since the screen was read. */
export const screenOutput = z.union([
  z.strictObject({ whole: dossierOutput }),
  z.strictObject({ changes: changesOutput }),
])
