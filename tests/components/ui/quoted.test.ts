import { expect, test } from 'vitest'
import { initialsOf } from '@/components/article/assign/here-too'
import { evidenceWords } from '@/components/article/claim/claim-words'
import { quoted } from '@/components/ui/quoted'
import { anEvidence } from '@/tests/support/evidence-and-talk'

test.each([
  ['rents rose', '“rents rose”'],
  ['“Nobody can live here.”', '“Nobody can live here.”'],
  ['"Nobody can live here."', '"Nobody can live here."'],
  ['„Niemand kann hier leben.“', '„Niemand kann hier leben.“'],
  ['“Nobody can live here any more,” said Ana Roy', '‘“Nobody can live here any more,” said Ana Roy’'],
  ['“No,” she said. “Never.”', '‘“No,” she said. “Never.”’'],
  ['the tenants’ union', '“the tenants’ union”'],
  ['', '“”'],
])('words are never quoted twice: %s', (words, says) => expect(quoted(words)).toBe(says))

test.each([
  [['supports'], '1 piece supports'],
  [['supports', 'supports'], '2 pieces support'],
  [['refutes', 'mixed', 'context'], '1 piece refutes, 1 is mixed, 1 gives context'],
  [['supports', 'supports', 'refutes', 'mixed', 'mixed'], '2 pieces support, 1 refutes, 2 are mixed'],
] as const)('evidence is counted in words that agree with their number: %s', (stances, says) => {
  expect(evidenceWords(stances.map((stance) => anEvidence({ stance })))).toBe(says)
})

test.each([
  ['Ada Noor', 'AN'],
  ['ada', 'A'],
  ['Ada van der Noor', 'AN'],
  ['Ada Noor (desk)', 'AN'],
  ['“Ada” Noor', 'AN'],
  ['Ada Noor, MA', 'AM'],
  ['3rd Desk', '3D'],
  ['– –', '?'],
  ['👩 Ada', 'A'],
  ['李 明', '李明'],
])('initials are letters of the name: %s', (name, says) => expect(initialsOf(name)).toBe(says))
