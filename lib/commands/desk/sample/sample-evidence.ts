import type { z } from 'zod'
import type { addEvidenceInput } from '@/lib/api/evidence/input'

/** A piece of evidence of the sample; `file` lies beside this one. */
export type SampleEvidence = Omit<z.input<typeof addEvidenceInput>, 'claimId'> & Readonly<{ file?: string }>

/** The one source of the sample: whatever it is said to say is there to practise on. */
export const madeUp = 'Made up for practice'

/** Evidence of every kind, by what it is on; its words are the desk's own. */
export const sampleEvidence = {
  agreement: [
    {
      stance: 'context',
      layer: 'substance',
      title: 'Practice note: neither government has published a text',
      source: madeUp,
      excerpt: 'No signed document has been seen by the desk.',
      locator: { note: 'Desk notebook' },
    },
    {
      stance: 'context',
      layer: 'substance',
      kind: 'document',
      title: 'Practice document: a letter that names no agreement',
      source: madeUp,
      file: 'practice-letter.txt',
      excerpt: 'The letter speaks of talks, and of no agreement.',
      details: { author: 'A ministry, made up', dated: 'October', kept: 'The desk’s cabinet, third drawer' },
      origin: 'from-writer',
    },
  ],
  warning: [
    {
      stance: 'supports',
      layer: 'attribution',
      title: 'Practice evidence: recording of the event in Kabul',
      source: madeUp,
      locator: { timecode: '00:04:10' },
    },
    {
      stance: 'supports',
      layer: 'attribution',
      kind: 'observation',
      details: {
        where: 'At the desk, on the recording',
        seen: 'The minister says the words as they are quoted, and is seen to say them.',
      },
      firstHand: true,
      origin: 'found-by-checker',
    },
  ],
  talks: [
    {
      stance: 'supports',
      layer: 'substance',
      title: 'Practice evidence: statements of both delegations',
      source: madeUp,
      excerpt: 'Both sides say that no agreement was reached.',
      url: 'https://example.org/practice/istanbul',
    },
    {
      stance: 'supports',
      layer: 'substance',
      kind: 'call',
      details: {
        who: 'Somebody of one delegation, made up',
        capacity: 'Took part in the talks',
        how: 'by-phone',
        line: '12',
        question: 'Did the talks bring an agreement on anything?',
        answer: 'No. We parted without one.',
        'read-back': 'yes',
      },
      firstHand: true,
      onRecord: true,
      origin: 'found-by-checker',
    },
    {
      stance: 'supports',
      layer: 'substance',
      kind: 'e-mail',
      details: {
        who: 'The other delegation’s press office, made up',
        question: 'Is there anything in writing?',
        answer: 'There is no joint text.',
      },
      onRecord: true,
    },
  ],
  hours: [
    {
      stance: 'supports',
      layer: 'substance',
      kind: 'calculation',
      details: {
        inputs: 'Practice times: the remarks at 18:00, the warning at 14:00 of the day after',
        formula: '14:00 + 24 h − 18:00',
        result: '20 hours',
      },
    },
    {
      stance: 'context',
      layer: 'substance',
      kind: 'data',
      title: 'Practice data: a timeline of the week',
      file: 'practice-timeline.png',
      source: madeUp,
      details: { table: 'Timeline', row: 'The remarks', column: 'Time of the day' },
    },
  ],
} as const satisfies Record<string, readonly SampleEvidence[]>
