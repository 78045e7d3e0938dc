export const roles = ['reader', 'reviewer', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]

export const roleLabel: Record<Role, string> = {
  reader: 'Reader',
  reviewer: 'Reviewer',
  editor: 'Editor',
  admin: 'Administrator',
}

/** What each role is for, as the administrator reads it. */
export const roleSays: Record<Role, string> = {
  reader: 'Sees articles, claims and evidence, and exports them.',
  reviewer: 'Also marks claims, reviews them and adds evidence.',
  editor: 'Also adds and edits articles, and changes others’ evidence.',
  admin: 'Also manages people.',
}

export const linkPurposes = ['invitation', 'reset'] as const

/** What a one-time link is for: the first password, or another one in place of a forgotten one. */
export type LinkPurpose = (typeof linkPurposes)[number]

/** Whether a desk that demands a second factor asks it of this role. */
export const asksSecondFactor = (role: Role): boolean => role === 'editor' || role === 'admin'

/** Who is asking: read anew from the database on every request; `lacksSecondFactor` is on whom the desk demands one of and who has none yet. */
export type Actor = Readonly<{
  id: string
  name: string
  email: string
  role: Role
  lacksSecondFactor?: true
}>

/** With whose eyes something is read: a person's, or the desk's own, which see everything and whose findings never leave as they are. */
export type Reader = Actor | 'desk'

/** A person as others of the desk see them. */
export type PersonView = Readonly<{
  id: string
  name: string
  email: string
  role: Role
  disabled: boolean
  invited: boolean
  secondFactor: boolean
  version: number
}>

/** A person's own account: `secondFactor` is null where there is none. */
export type AccountView = Readonly<{
  id: string
  name: string
  email: string
  role: Role
  hasPassword: boolean
  hasSingleSignOn: boolean
  secondFactor: Readonly<{ since: string; recoveryCodesLeft: number }> | null
}>

/** One signed-in browser of a person: what it says it is, and whether it is the one that asks. */
export type SessionView = Readonly<{
  id: string
  device: string
  startedAt: string
  lastSeenAt: string
  isThis: boolean
}>

/** A restricted article on which nobody is left who could name others, as an administrator sees it: no word of it. */
export type Forsaken = Readonly<{ id: string; version: number }>
