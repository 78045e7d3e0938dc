import { localTime } from '@/components/ui/local-time'
import type { Call } from '@/lib/api/contract'
import { replyAnswers, replyChannels } from '@/lib/domain/reply'

type AskInput = Parameters<Call<'askForComment'>>[0]
type ChangeInput = Parameters<Call<'changeReply'>>[0]

/** A new entry as its form holds it: claims by their ids, one blank between; times as the reader's own clock shows them. */
export type AskWords = {
  party: string
  sourceId: string
  isSource: string
  claims: string
  askedAt: string
  channel: string
  until: string
}

/** What a party answered as its form holds it. */
export type AnswerWords = { answer: string; words: string; answeredAt: string }

/** The words of a draft, over those that an untouched form has. */
export const restoredIn =
  <F extends Record<string, string>>(blank: F) =>
  (draft: Readonly<Record<string, string>>): F => ({
    ...blank,
    ...Object.fromEntries(Object.entries(draft).filter(([name]) => name in blank)),
  })

/** An untouched form of a new entry: asked now, by e-mail, of nobody yet. */
export const blankAsking = (now: Date): AskWords => ({
  party: '',
  sourceId: '',
  isSource: '',
  claims: '',
  askedAt: localTime(now),
  channel: 'e-mail',
  until: '',
})

/** An untouched form of an answer. */
export const blankAnswer = (now: Date): AnswerWords => ({
  answer: 'answered',
  words: '',
  answeredAt: localTime(now),
})

/** The ids of the claims that are chosen. */
export const claimsIn = ({ claims }: Pick<AskWords, 'claims'>): string[] => claims.split(' ').filter(Boolean)

const momentOf = (local: string): string | null => (local === '' ? null : new Date(local).toISOString())

/** What is wrong with a new entry before the desk need be asked: sentences by fields, or null. */
export function askFaults(words: AskWords): Readonly<Record<string, string>> | null {
  const faults = {
    ...(words.party.trim() === '' ? { party: 'Say who is asked.' } : {}),
    ...(claimsIn(words).length === 0 ? { claims: 'Choose at least one statement.' } : {}),
    ...(words.askedAt === '' ? { askedAt: 'Say when they were asked.' } : {}),
  }
  return Object.keys(faults).length > 0 ? faults : null
}

/** A new entry as the API takes it: of a source that was chosen, of one that is to be entered, or of anybody by name. */
export function askInput(articleId: string, words: AskWords): AskInput {
  const { party, sourceId, isSource, askedAt, channel, until } = words
  return {
    articleId,
    ...(sourceId ? { sourceId } : isSource ? { source: party } : { party }),
    claims: claimsIn(words),
    askedAt: momentOf(askedAt)!,
    channel: replyChannels.find((known) => known === channel) ?? 'e-mail',
    until: momentOf(until),
  }
}

/** What they answered as the API takes it. */
export function answerInput(
  { id, version }: Readonly<{ id: string; version: number }>,
  { answer, words, answeredAt }: AnswerWords,
): ChangeInput {
  return {
    replyId: id,
    version,
    answer: replyAnswers.find((known) => known === answer) ?? 'answered',
    words,
    ...(answeredAt === '' ? {} : { answeredAt: momentOf(answeredAt) }),
  }
}
