import type { Claim } from '@/lib/domain/claim'
import type { RevisionView } from '@/lib/domain/article'
import { liesIn } from '@/components/article/session/passages'
import { readPointer } from './read-selection'

const claimOf = (element: Element | null | undefined): string | null =>
  element?.getAttribute('data-claim') ?? null

/** The ids of the claims that lie over an element of the text, outermost first. */
function idsOver(element: Element): string[] {
  const ids: string[] = []
  for (
    let mark = element.closest('mark[data-claim]');
    mark;
    mark = mark.parentElement?.closest('mark[data-claim]') ?? null
  )
    ids.unshift(claimOf(mark)!)
  return ids
}

/** The claims whose stretch in that revision holds the letter at `at`. */
export function claimsAt(claims: readonly Claim[], revision: number, at: number): string[] {
  const holds = (claim: Claim) =>
    claim.spans.some((span) => liesIn(span, revision) && span.start <= at && at < span.end)
  return claims.filter(holds).map((claim) => claim.id)
}

/** The claims under a pointer: as the elements tell, and between the lines as the letter close by tells. */
export function claimsUnder(
  root: HTMLElement,
  shown: readonly Claim[],
  revision: Pick<RevisionView, 'number' | 'text' | 'blocks'>,
  event: { target: EventTarget; clientX: number; clientY: number },
): string[] {
  const over =
    event.target instanceof Element
      ? idsOver(event.target).filter((id) => shown.some((claim) => claim.id === id))
      : []
  if (over.length > 0) return over
  const at = readPointer(root, revision, event.clientX, event.clientY)
  return at === null ? [] : claimsAt(shown, revision.number, at)
}

/** The sentence whose mark in the rail was hit, or null. */
export function sentenceUnder(target: EventTarget): number | null {
  const tick = target instanceof Element ? target.closest('[data-sentence]') : null
  return tick ? Number(tick.getAttribute('data-sentence')) : null
}

/** Lights the innermost claim under the pointer and dims the others; a null target gives every claim its own light back. */
export function lightUnder(root: HTMLElement, target: EventTarget | null): void {
  const id = target instanceof Element ? claimOf(target.closest('mark[data-claim]')) : null
  if ((root.dataset.hovering ?? null) === id) return
  for (const mark of root.querySelectorAll('[data-lit]')) mark.removeAttribute('data-lit')
  if (id === null) {
    delete root.dataset.hovering
    return
  }
  root.dataset.hovering = id
  for (const mark of root.querySelectorAll(`mark[data-claim="${CSS.escape(id)}"]`))
    mark.setAttribute('data-lit', '')
}
