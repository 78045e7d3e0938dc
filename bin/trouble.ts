/** What stops a command: the message is one sentence that says what to do, and no stack is shown. */
export class Trouble extends Error {}

/** Whether an error carries this code, be it of Node (`EEXIST`) or of PostgreSQL (`42P04`). */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
