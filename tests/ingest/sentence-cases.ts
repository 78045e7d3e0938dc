import { asianCases } from './asian-cases'
import { englishCases } from './english-cases'
import { europeanCases } from './european-cases'

/** Blocks of copy by language, with `|` where one sentence ends and the next begins. */
export const sentenceCases: Readonly<Record<string, readonly string[]>> = {
  ...englishCases,
  ...europeanCases,
  ...asianCases,
}
