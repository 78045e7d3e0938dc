import { contentsForm } from '@/lib/domain/contents'
import { ofTheChain } from './tamper-chain'
import { claimForgeries } from './tamper-claims'
import { rechain, sha256, type Forgery } from './tamper-parts'
import { verdictForgeries } from './tamper-verdicts'

const inTheRecord = [...claimForgeries, ...verdictForgeries]
const behindTheChain: readonly Forgery[] = inTheRecord.map((forgery) => ({
  ...forgery,
  forge: (file, chance) => {
    forgery.forge(file, chance)
    rechain(file)
  },
}))

/** Forgeries of a file, each with the file's own SHA-256 written anew. */
export const fileForgeries: readonly Forgery[] = [...ofTheChain, ...behindTheChain].map((forgery) => ({
  ...forgery,
  forge: (file, chance) => {
    forgery.forge(file, chance)
    file.sha256 = sha256(contentsForm(file))
  },
}))
