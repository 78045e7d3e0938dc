import { sayDay, type Reply } from './reply'
import { sourceKey } from './source'

/** What one party is asked on an article: each statement about it once, in the order in which it was entered, and the last deadline. */
export type Letter = Readonly<{ party: string; statements: readonly string[]; until: string | null }>

/** The letter to the party of that entry: what every entry of the same party that was not withdrawn asks it about, and nothing else of the desk's work. */
export function letterTo({ party, id }: Reply, replies: readonly Reply[]): Letter {
  const own = replies.filter(
    (reply) => reply.id === id || (reply.withdrawnAt === null && sourceKey(reply.party) === sourceKey(party)),
  )
  const deadlines = own.flatMap(({ until }) => until ?? []).toSorted()
  return {
    party,
    until: deadlines.at(-1) ?? null,
    statements: [...new Set(own.flatMap(({ statements }) => statements.map(({ words }) => words)))],
  }
}

/** When a letter asks to be answered, in UTC and to the minute. */
export const sayDeadline = (until: string): string => `${sayDay(until)}, ${until.slice(11, 16)} UTC`

/** A letter as plain text. */
export function letterText({ party, statements, until }: Letter): string {
  const asking =
    statements.length === 1
      ? 'We are preparing to publish the following statement, and ask for your comment on it.'
      : 'We are preparing to publish the following statements, and ask for your comment on each of them.'
  return [
    `To: ${party}`,
    asking,
    statements.map((words, at) => `${at + 1}. ${words}`).join('\n\n'),
    ...(until === null ? [] : [`Please answer by ${sayDeadline(until)}.`]),
  ].join('\n\n')
}
