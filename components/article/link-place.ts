import { pendingAsked } from '@/components/client/pending-path'
import { goTo } from '@/components/article/session/choosing'
import type { Driver, Effects } from '@/components/article/session/driver'
import { withFilter } from '@/components/article/session/filter'
import type { LateLink } from './late-link'

/** Writes into the link which claim is chosen and which are asked for. */
export const linkEffects = (link: LateLink): Pick<Effects, 'link-claim' | 'link-filter'> => ({
  'link-claim': ({ claimId, isStep }) => {
    const params = new URLSearchParams(link.query())
    if (claimId === null) params.delete('claim')
    else params.set('claim', claimId)
    link.follow(params, isStep)
  },
  'link-filter': ({ filter }) => link.follow(withFilter(new URLSearchParams(link.query()), filter), false),
})

/** Goes where the browser's way back leads, until the function that is given back is called; a screen that has gone writes nothing into the next one's link. */
export function hearLink({ run }: Driver, link: LateLink): () => void {
  const onBack = () => {
    link.leave()
    run((session) => goTo(session, link.query()))
  }
  window.addEventListener('popstate', onBack)
  return () => {
    window.removeEventListener('popstate', onBack)
    link.leave()
  }
}

/** What a link asks for once, and takes out of itself, so that Back and reload stay where one is: the next pending sentence, that of a number from 0, or null. */
export function takeAskedSentence(): number | 'pending' | null {
  const params = new URLSearchParams(window.location.search)
  const asked = params.get(pendingAsked.name)
  if (asked === null || !(asked === pendingAsked.value || /^\d{1,9}$/.test(asked))) return null
  params.delete(pendingAsked.name)
  const query = params.toString()
  window.history.replaceState(null, '', `${window.location.pathname}${query ? `?${query}` : ''}`)
  return asked === pendingAsked.value ? asked : Number(asked)
}

/** Whether a link names a comment, and no claim that it would stand at. */
export function isTalkAsked(): boolean {
  const asked = new URLSearchParams(window.location.search)
  return asked.has('comment') && !asked.has('claim')
}
