import { may } from './may'
import type { Actor, Role } from './person'

/** Whose work something is, and until when; times are ISO 8601 in UTC. */
export type Assignment = Readonly<{ assignee: string | null; dueAt: string | null }>

/** A colleague as whoever gives out work or access sees one. */
export type Colleague = Readonly<{ id: string; name: string; role: Role }>

/** What somebody wishes to change of an assignment; what is undefined stays. */
export type AssignmentChange = { readonly [K in keyof Assignment]?: Assignment[K] | undefined }

/** Whether the wish changes the assignment at all. */
export function isOther(now: Assignment, { assignee, dueAt }: AssignmentChange): boolean {
  const isSameTime =
    dueAt === undefined ||
    (dueAt === null ? now.dueAt === null : now.dueAt !== null && Date.parse(dueAt) === Date.parse(now.dueAt))
  return (assignee !== undefined && assignee !== now.assignee) || !isSameTime
}

/** Whether the actor may assign a claim so: an editor to anybody, a reviewer only takes what nobody has, and gives back what is one's own. */
export function mayAssign(
  actor: Pick<Actor, 'id' | 'role'>,
  now: Assignment,
  wish: AssignmentChange,
): boolean {
  if (may(actor, 'assign-claims')) return true
  if (!may(actor, 'take-claim') || isOther(now, { dueAt: wish.dueAt })) return false
  const taken = now.assignee === null && wish.assignee === actor.id
  return taken || (now.assignee === actor.id && wish.assignee === null) || !isOther(now, wish)
}

/** Whether work can be given to a person of that role. */
export const takesWork = (role: Role): boolean => may({ id: '', role }, 'review-claim')

/** Whether what was due is late at that moment. */
export const isOverdue = (dueAt: string | null, now: string): boolean =>
  dueAt !== null && Date.parse(dueAt) < Date.parse(now)

/** Until when something is due as it is asked for: late already, or within a day or a week, with what is late. */
export const deadlines = ['overdue', 'day', 'week'] as const
export type Deadline = (typeof deadlines)[number]
export const deadlineLabel: Record<Deadline, string> = {
  overdue: 'Overdue',
  day: 'Due within 24 hours',
  week: 'Due within 7 days',
}

const hours: Record<Deadline, number> = { overdue: 0, day: 24, week: 7 * 24 }

/** The moment before which all that is asked for is due. */
export const deadlineEnd = (deadline: Deadline, at: Date): Date =>
  new Date(at.getTime() + hours[deadline] * 3_600_000)
