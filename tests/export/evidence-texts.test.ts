import { expect, test } from 'vitest'
import { evidenceTexts } from '@/lib/domain/evidence'
import { toExport } from '@/lib/export/json'
import { evidenceContent } from '@/lib/record/content/evidence'
import { anEvidence } from '@/tests/support/evidence-and-talk'
import { faultsOf } from '@/tests/support/export-schema'
import { full, made } from './full-dossier'

// The form of a file and that of an entry are never edited, so each tells the texts on its own: here they meet the table.
test.for(evidenceTexts)(
  '%s of a piece of evidence is in the file, in its schema and in the history',
  (text) => {
    const evidence = anEvidence({ [text]: 'https://stats.test/said' })
    const exported = toExport(full({ evidence: [evidence] }), made)
    expect(exported.claims.at(-1)?.evidence).toMatchObject([{ [text]: 'https://stats.test/said' }])
    expect(faultsOf(exported)).toEqual([])
    expect(JSON.stringify(evidenceContent('c1', evidence))).toContain('https://stats.test/said')
  },
)
