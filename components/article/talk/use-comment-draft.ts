'use client'

import { useDraft, type DraftForm, type KeptDraft } from '@/components/form/use-draft'
import type { PersonName } from '@/lib/domain/comment'
import { chosenIn, stillMentioned, writeChosen } from './mention-words'
import type { TalkDeeds } from './talk-deeds'

/** A comment as its form holds it; `mentions` are the people that were chosen, one on a line. */
export type CommentWords = { text: string; mentions: string }

type CommentDraft = DraftForm<CommentWords> &
  Readonly<{
    mention: (person: PersonName, text: string) => void
    said: () => { text: string; mentions: string[] }
  }>

/** A comment that is being written, with its draft on the server; an untouched one has the words of `start`. */
export function useCommentDraft(
  key: string,
  start: CommentWords,
  kept: KeptDraft,
  deeds: TalkDeeds,
): CommentDraft {
  const wordsOf = ({
    text = start.text,
    mentions = start.mentions,
  }: Readonly<Record<string, string>>): CommentWords => ({ text, mentions })
  const form = useDraft({ key, blank: start, wordsOf }, kept, deeds)
  const { words, type } = form
  return {
    ...form,
    mention: (person, text) => type({ text, mentions: writeChosen([...chosenIn(words.mentions), person]) }),
    said: () => ({
      text: words.text,
      mentions: stillMentioned(words.text, chosenIn(words.mentions)).map(({ id }) => id),
    }),
  }
}
