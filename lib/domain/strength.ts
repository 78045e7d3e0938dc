import type { EvidenceKind } from './evidence-kinds'
import { countOrigins, type Proof } from './proof'

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const inWords = (count: number): string => numbers[count] ?? String(count)

type Noun = readonly [one: string, many: string]

const nounOf: Record<EvidenceKind, Noun> = {
  link: ['report', 'reports'],
  document: ['document', 'documents'],
  call: ['conversation', 'conversations'],
  'e-mail': ['e-mail', 'e-mails'],
  observation: ['own observation', 'own observations'],
  calculation: ['calculation', 'calculations'],
  data: ['set of data', 'sets of data'],
}

/** Evidence that is told of in one breath: of one kind, of one tier, on the record or off it, checked or not. */
function classOf({ kind, tier, onRecord, isChecked }: Proof): string {
  const isPrimary = tier === 'primary' && kind !== 'observation'
  const isUnchecked = kind === 'calculation' && !isChecked
  return JSON.stringify([isPrimary, onRecord === false, isUnchecked, kind])
}

/** How many of one class there are: “two independent reports”, “one report in three copies”. */
function counted(proofs: readonly Proof[]): string {
  const { kind, tier, onRecord, isChecked } = proofs[0]!
  const origins = countOrigins(proofs)
  const before = [
    origins > 1 ? 'independent' : '',
    tier === 'primary' && kind !== 'observation' ? 'primary' : '',
    kind === 'calculation' && !isChecked ? 'unchecked' : '',
  ].filter(Boolean)
  const [one, many] = nounOf[kind]
  const noun =
    tier === 'primary' && kind === 'link' ? (['source', 'sources'] as const) : ([one, many] as const)
  return [
    inWords(origins),
    ...before,
    origins === 1 ? noun[0] : noun[1],
    ...(onRecord === false ? ['off the record'] : []),
    ...(proofs.length > origins ? [`in ${inWords(proofs.length)} places`] : []),
  ].join(' ')
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const primaryFirst = (a: readonly Proof[], b: readonly Proof[]): number =>
  Number(b[0]!.tier === 'primary') - Number(a[0]!.tier === 'primary')

/** What pieces of evidence there are, primary ones first, then in the order in which they were added; nothing for none. */
function told(proofs: readonly Proof[]): string {
  const classes = [...Map.groupBy(proofs, classOf).values()].toSorted(primaryFirst)
  return listed(classes.map(counted))
}

/**
 * What a claim's answer to “Is it so?” rests on, in one sentence made from the evidence that counts: what supports it, what refutes it, and
 * what is mixed. Copies of one text are one source. Null where nothing bears on it.
 */
export function strengthOf(proofs: readonly Proof[]): string | null {
  const of = (stance: Proof['stance']) =>
    told(proofs.filter((proof) => proof.stance === stance && proof.layer === 'substance'))
  const [supports, refutes, mixed] = [of('supports'), of('refutes'), of('mixed')]
  const parts = [
    supports && `supported by ${supports}`,
    refutes && `refuted by ${refutes}`,
    mixed && `${supports || refutes ? 'mixed' : 'mixed only'}: ${mixed}`,
  ].filter(Boolean)
  if (parts.length === 0) return null
  const sentence = parts.join('; ')
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`
}
