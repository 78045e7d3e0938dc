import { localTime } from '@/components/ui/local-time'
import type { Assignment, Colleague } from '@/lib/domain/assignment'

/** An assignment as its form holds it: `assignee` empty for nobody, `dueAt` as a datetime-local field has it. */
export type AssignWords = Readonly<{ assignee: string; dueAt: string }>

/** The form of an assignment that is there. */
export const assignWords = ({ assignee, dueAt }: Assignment): AssignWords => ({
  assignee: assignee ?? '',
  dueAt: dueAt ? localTime(new Date(dueAt)) : '',
})

/** The form as the API takes it. */
export function assignmentOf({ assignee, dueAt }: AssignWords): Assignment {
  const moment = new Date(dueAt)
  return { assignee: assignee || null, dueAt: Number.isNaN(moment.getTime()) ? null : moment.toISOString() }
}

/** An assignment in words, as a colleague left it. */
export function sayAssignment({ assignee, dueAt }: Assignment, nameOf: (id: string) => string): string {
  const who = assignee ? `assigned to ${nameOf(assignee)}` : 'assigned to nobody'
  return dueAt
    ? `${who}, due ${new Date(dueAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}`
    : who
}

/** The name of one of these people; somebody else is a colleague. */
export const nameAmong =
  (people: readonly Pick<Colleague, 'id' | 'name'>[]) =>
  (id: string): string =>
    people.find((person) => person.id === id)?.name ?? 'a colleague'
