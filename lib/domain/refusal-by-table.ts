import type { ArticleFacts } from './article'
import { stateAfter, stateRule } from './article-state'
import type { Deed } from './deeds'
import { may, type Thing } from './may'
import { refuse, type Refused, type Rule } from './outcome'
import type { Actor } from './person'

/**
 * What a deed is done to: who made it, what it is now, whether that is what the actor saw, and the rule by which its own state refuses the
 * deed. `isFor` is false where it asks for more than the table does of who does the deed.
 */
export type Target = Readonly<{
  thing: Thing
  isFor?: boolean
  now: unknown
  isSeen: boolean
  rule: Rule | null
}>

/**
 * Why the table of rights refuses a deed on something of an article that the actor sees, or null. It is asked in one order: the actor's
 * role, the article's state, what the actor saw, the state of the thing itself.
 */
export function refusalByTable(
  actor: Actor,
  deed: Deed,
  article: ArticleFacts,
  { thing, isFor = true, now, isSeen, rule }: Target,
): Refused | null {
  if (!may(actor, deed, thing) || !isFor) return refuse({ code: 'not-allowed' })
  if (stateAfter(deed, article.state) === null)
    return refuse({ code: 'against-rule', rule: stateRule(deed, article.state), now: article })
  if (!isSeen) return refuse({ code: 'stale', now })
  return rule && refuse({ code: 'against-rule', rule, now })
}
