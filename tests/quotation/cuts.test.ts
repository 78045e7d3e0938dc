import { expect, test } from 'vitest'
import { toldMatch } from './matching'

test.for([
  ['en', 'thousand people', 'some twenty-five thousand people'],
  ['en', 'five thousand people', 'some twenty-five thousand people'],
  ['en', 'some twenty', 'some twenty-five thousand people'],
  ['en', 'five degrees', 'it was minus five degrees'],
  ['en', 'elected again', 'he was re-elected again'],
  ['en', 'minister said so', 'the ex minister said so'],
  ['de', 'Millionen Leute kamen', 'fünf Millionen Leute kamen'],
  ['fr', 'mille bateaux', 'il y a dix mille bateaux'],
  ['zh', '国人来了', '中国人来了'],
])('%s: “%s” is a cut of “%s”', ([language, quoted, said]) => {
  expect(toldMatch(quoted!, said!, language)).toBe('altered, altered (cut)')
})

test.for([
  ['en', 'people came', 'some twenty-five people came'],
  ['en', 'five degrees', 'it was minus, five degrees'],
  ['en', 'two came', 'we saw twenty, two came'],
  ['fr', 'musée fermé', 'c’est un musée fermé'],
  ['fr', 'gagner la paix', 'il faut tout faire pour gagner la paix'],
  ['es', 'museo cerrado', 'es un museo cerrado'],
  ['it', 'vincere la pace', 'tutto per vincere la pace'],
  ['zh', '来了很多', '中国人来了很多'],
])('%s: “%s” cuts nothing of “%s”', ([language, quoted, said]) => {
  expect(toldMatch(quoted!, said!, language)).toBe('verbatim')
})
