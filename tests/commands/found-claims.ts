import { searchClaimsInput } from '@/lib/api/claim/input'
import { findClaims } from '@/lib/views/claim/find-claims'
import type { Actor } from '@/lib/domain/person'
import { must } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

/** An editor and two reviewers who look for claims. */
export const aDeskThatFinds = () => onTheDesk({ eve: 'editor', ada: 'reviewer', bob: 'reviewer' })

/** The claims that a person finds, as many as fit on a page of fifty. */
export const foundBy = async (by: Actor, asked: Record<string, unknown> = {}) =>
  must(await findClaims(by, searchClaimsInput.parse({ limit: 50, ...asked }))).items
