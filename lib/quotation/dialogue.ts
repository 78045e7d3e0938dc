import type { Span } from '@/lib/anchor/span'
import type { Block } from '@/lib/domain/revision'
import { trimmed } from './marked'
import { hasDialogueDash, tellsWhoSpeaks } from './saying'

const opening = /^\s*[—–―-]\s*(?=[\p{L}\p{N}¿¡«“"‘…])/u

/** Dashes between which a line of dialogue changes from speech to who speaks and back: those with a space on one side at least. */
const turning = /(?<=\s)[—–―-]\s*|[—–―]\s*(?=[.,;:!?…]|\s|$)/gu

/** What a line of dialogue says, in pieces between those that tell who speaks; none where a block is no such line. */
function piecesOf(text: string, { start, end }: Block, language: string): Span[] {
  const line = text.slice(start, end)
  const dash = opening.exec(line)
  if (!dash) return []
  const turns = [...line.slice(dash[0].length).matchAll(turning)].map(({ 0: sign, index }) => ({
    at: dash[0].length + index,
    end: dash[0].length + index + sign.length,
  }))
  const pieces: Span[] = []
  let from = dash[0].length
  let isSpeech = true
  for (const turn of [...turns, { at: line.length, end: line.length }]) {
    const isTurn = !isSpeech || turn.at === line.length || tellsWhoSpeaks(line.slice(turn.end), language)
    if (!isTurn) continue
    if (isSpeech) pieces.push({ start: start + from, end: start + turn.at })
    from = turn.end
    isSpeech = !isSpeech
  }
  return pieces.flatMap((piece) => trimmed(text, withoutStop(text, piece)))
}

/** A piece without the stop that belongs to the words before it: “—dijo—. Y ya.” */
function withoutStop(text: string, { start, end }: Span): Span {
  const stop = /^[.,;:…]+\s+/u.exec(text.slice(start, end))
  return { start: start + (stop?.[0].length ?? 0), end }
}

/** The dash and the pieces of each paragraph that is a line of dialogue, in languages that write it so. */
export function dialogueIn(
  text: string,
  blocks: readonly Block[],
  language: string,
): { marks: string; pieces: Span[] }[] {
  if (!hasDialogueDash(language)) return []
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return []
    const pieces = piecesOf(text, block, language)
    return pieces.length > 0
      ? [{ marks: /[—–―-]/u.exec(text.slice(block.start, block.end))![0], pieces }]
      : []
  })
}
