import { describe, expect, test } from 'vitest'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { toExport } from '@/lib/export/json'
import { sourceContent } from '@/lib/record/content/evidence'
import { wrongSeals } from '@/lib/verify/verdicts'
import { wrongNames } from '@/lib/verify/order'
import { sealedForm } from '@/lib/domain/seal'
import { aClaim, aDossier, aVerdict, noon } from '@/tests/support/dossier'
import { anEvidence, aSource } from '@/tests/support/evidence-and-talk'
import { faultsOf } from '@/tests/support/export-schema'
import { sha256 } from '@/tests/support/tamper-parts'

const dossier = aDossier()
const [scaleOfSaid, scaleOfTrue] = dossier.scales
const claim = aClaim({ state: 'agreed', evidence: [anEvidence({ source: 'old' })] })
const seal = sha256(
  sealedForm(claim, { attribution: scaleOfSaid!, substance: scaleOfTrue! }, dossier.revisions[0]!),
)
const made = { version: '1', at: new Date(noon), sha256 }

/** The file of an article whose only claim rests on a source that was merged into another. */
const fileWith = (root: Partial<ReturnType<typeof aSource>>): TickmarkExport =>
  toExport(
    {
      ...dossier,
      revisions: dossier.revisions.map((revision) => ({ ...revision, sha256: sha256(revision.text) })),
      claims: [{ ...claim, verdict: aVerdict({ seal }) }],
      sources: [aSource({ id: 'new', ...root }), aSource({ id: 'old', mergedInto: 'new' })],
    },
    made,
  )

describe('a verdict that rests on a source', () => {
  test('holds while the source stands, under whichever name it is read', () => {
    expect(faultsOf(fileWith({}))).toEqual([])
    expect(wrongSeals(fileWith({}), sha256)).toEqual([])
    expect(wrongNames(fileWith({})).filter(({ check }) => check === 'evidence')).toEqual([])
  })

  test('is found to be stale by a file alone when the source into which it was merged is withdrawn', () => {
    const file = fileWith({ withdrawnAt: noon, withdrawnReason: 'It was made up.' })
    expect(faultsOf(file)).toEqual([])
    expect(wrongSeals(file, sha256)).toMatchObject([{ check: 'seals', where: `claim ${claim.id}` }])
  })
})

test('a source into which none is merged that evidence names is named by nothing', () => {
  const file = fileWith({})
  delete file.sources[1]!.mergedInto
  expect(wrongNames(file)).toContainEqual({
    check: 'evidence',
    where: 'source new',
    what: 'nothing names it',
  })
})

test('a source of which nothing new is said is entered as it was before there was more to say', () => {
  const { id, name, type, tier } = aSource()
  expect(sourceContent(aSource())).toEqual([id, name, type, tier, null, null, false])
  expect(sourceContent(aSource({ interests: 'Lets flats.' }))).not.toEqual(sourceContent(aSource()))
})
