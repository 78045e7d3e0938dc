import { choose, shownIn } from '@/components/article/session/choosing'
import { quoted } from '@/components/ui/quoted'
import { snap } from '@/lib/anchor/graphemes'
import { liesIn } from '@/components/article/session/passages'
import { placeRange, placeSelection, showSpan } from '@/components/article/text/place-selection'
import { readPoint } from '@/components/article/text/read-selection'
import { quietly } from './session/asks'
import type { Driver } from './session/driver'
import { claimsAt } from '@/components/article/text/text-pointer'
import { sentenceSays } from '@/components/article/session/ticks'
import type { PageParts } from './page-parts'

/** What moves in the text need of the screen. */
export type TextAround = Readonly<{ driver: Driver }> & PageParts

const goToClaim = ({ driver }: TextAround, claimId: string) =>
  driver.run((session) => choose(session, claimId))

/** The claim whose words in the text have the focus, or null. */
function focusedClaim(root: HTMLElement | null): string | null {
  const { activeElement } = document
  return activeElement && root?.contains(activeElement) ? activeElement.getAttribute('data-claim') : null
}

/** Opens the claim at a point of the window, or asks which where there are several; answers whether there is one. */
export function pickClaim(around: TextAround, ids: readonly string[], x: number, y: number): boolean {
  if (ids.length === 1) goToClaim(around, ids[0]!)
  else if (ids.length > 1) around.driver.run((session) => quietly({ ...session, crossing: { ids, x, y } }))
  return ids.length > 0
}

/** Selects the words of a sentence, brings them to the eye and tells of them; answers whether there are any. */
export function selectSentence(
  { driver, root }: Pick<TextAround, 'driver' | 'root'>,
  number: number,
): boolean {
  const { ticks, revision } = driver.now().reading
  const tick = ticks[number]
  const span = tick && snap(revision.text, tick)
  if (!span || !root.current) return false
  placeSelection(root.current, span)
  showSpan(root.current, span)
  const told = `${sentenceSays(tick, number, ticks.length)}: ${quoted(revision.text.slice(span.start, span.end))}`
  driver.run((session) => quietly({ ...session, told }))
  return true
}

/** Goes to the next claim of a sentence, or where it has none selects its words. */
export function goToSentence(around: TextAround, number: number): void {
  const { reading, chosen } = around.driver.now()
  const own = reading.ticks[number]?.claims ?? []
  const next = own[(own.findIndex((claim) => claim.id === chosen) + 1) % own.length]
  if (next) goToClaim(around, next.id)
  else selectSentence(around, number)
}

/** The claims at the text cursor; null while it is not in the text. */
function claimsAtCaret({ driver, root }: TextAround): { at: number; ids: readonly string[] } | null {
  const { revision } = driver.now().reading
  const { focusNode = null, focusOffset = 0 } = window.getSelection() ?? {}
  const at = root.current && focusNode && readPoint(root.current, revision, focusNode, focusOffset)
  return at === null ? null : { at, ids: claimsAt(shownIn(driver.now()), revision.number, at) }
}

/** Opens the claims at the text cursor, for those who walk through the text by keyboard; goes into the open claim when there is none to open. */
export function openAtCaret(around: TextAround): boolean {
  const { driver, root, panel } = around
  const enter = (id: string) => panel.current?.enter(id) ?? false
  const focused = focusedClaim(root.current)
  if (focused !== null) {
    goToClaim(around, focused)
    requestAnimationFrame(() => enter(focused))
    return true
  }
  const { chosen } = driver.now()
  const caret = claimsAtCaret(around)
  if (root.current && caret && caret.ids.length > 0 && !caret.ids.includes(chosen ?? '')) {
    const { at, ids } = caret
    const box = placeRange(root.current, { start: at, end: at + 1 })?.getBoundingClientRect()
    return pickClaim(around, ids, box?.left ?? 0, box?.bottom ?? 0)
  }
  return chosen !== null && enter(chosen)
}

/** Puts the focus on a claim's words in the text. */
export function focusWords({ driver, root }: TextAround, id: string): boolean {
  const { claims, revision } = driver.now().reading
  const mark = root.current?.querySelector<HTMLElement>(`mark[data-claim="${CSS.escape(id)}"]`)
  const claim = claims.find((one) => one.id === id)
  const span = claim?.spans.find((one) => liesIn(one, revision.number))
  if (!mark || !span || !root.current) return false
  mark.tabIndex = -1
  mark.focus({ preventScroll: true })
  showSpan(root.current, span, { underSheet: true })
  return true
}

/** Goes from the open claim's card to its words in the text, and back. */
export function goBetween(around: TextAround): boolean {
  const { chosen } = around.driver.now()
  if (chosen === null) return false
  return focusedClaim(around.root.current) === chosen
    ? (around.panel.current?.enter(chosen) ?? false)
    : focusWords(around, chosen)
}
