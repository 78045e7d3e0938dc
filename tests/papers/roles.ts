import { deeds, rowOf, type Deed } from '@/lib/domain/deeds'
import { roleLabel, roles, roleSays } from '@/lib/domain/person'
import { page, table } from './markdown'

const names = Object.keys(deeds) as Deed[]

/** What the lowest role is that may do it, and from which role on whoever made the thing may. */
function whoMay(deed: Deed): string {
  const { by, own } = rowOf(deed)
  const all = by === 'nobody' ? null : `${roleLabel[by].toLowerCase()}`
  const its = own && `${roleLabel[own].toLowerCase()} who made it`
  return (
    [all, its].filter((who) => who !== null && who !== undefined).join(', or a ') ||
    'nobody: it follows from other deeds'
  )
}

function inStates(deed: Deed): string {
  const { article } = rowOf(deed)
  if (article === null) return 'every'
  return Object.entries(article)
    .map(([from, to]) => (from === to ? from : `${from} → ${to}`))
    .join(', ')
}

function ofClaims(deed: Deed): string {
  const { claim } = rowOf(deed)
  return claim ? claim.from.join(', ') : '–'
}

/** Who may do what, and in which states of an article and of a claim: the one table of rights. */
export const rolesPage = (): string =>
  page(
    'Roles and rights',
    'The server decides on every request; the screens only hide what would be refused.',
    '## Roles',
    table(
      ['role', 'what for'],
      roles.map((role) => [roleLabel[role], roleSays[role]]),
    ),
    '## Deeds',
    'Each deed, the lowest role that may do it, the states of an article in which it can be done (and to which it leads), and the states of a claim.',
    table(
      ['deed', 'by', 'article', 'claim'],
      names.map((deed) => [`\`${deed}\``, whoMay(deed), inStates(deed), ofClaims(deed)]),
    ),
  )
