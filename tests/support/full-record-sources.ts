import type { ArticleView } from '@/lib/domain/article'
import type { Actor } from '@/lib/domain/person'
import { readSource } from '@/lib/views/source/read-source'
import { deeds, must } from './desk'
import type { Staff } from './full-record-staff'
import { sourceDeeds } from './sources'

const now = async (by: Actor, sourceId: string) => must(await readSource(by, { sourceId }))

/** A claim on sources of which all is said that can be: one that was merged into another, which was withdrawn, and one that stands again. */
export async function knowItsSources({ ada, ben, eve }: Staff, article: ArticleView): Promise<void> {
  const claim = must(await deeds.mark(ada, article, 'asked not to be named'))
  const [old, kept, back] = [
    must(await deeds.attach(ada, claim, { source: 'K’s «blog» 𝒜' })).source!,
    must(await deeds.attach(ada, claim, { source: 'Blog of K' })).source!,
    must(await deeds.attach(ben, claim, { source: 'Letter – “K”' })).source!,
  ]
  must(await sourceDeeds.merge(eve, await now(eve, old), { id: kept }))
  must(
    await sourceDeeds.edit(ben, await now(ben, kept), {
      type: 'own-observation',
      tier: 'tertiary',
      reliability: 'mixed',
      reliabilityNote: 'Was wrong «twice».',
      interests: 'Lets flats – 𝒜.',
      independenceGroup: 'K',
      contacts: 'k@blog.test',
      homepage: 'https://blog.test/?k=“1”',
    }),
  )
  must(await sourceDeeds.withdraw(eve, await now(eve, kept), 'It was made up – “𝒜”.'))
  const { id, version } = must(await sourceDeeds.withdraw(eve, await now(eve, back)))
  must(await sourceDeeds.restore(eve, { id, version }))
}
