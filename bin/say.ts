import { Trouble } from './trouble'

/** Tells the person at the terminal how far it is. */
export function say(words: string): void {
  process.stdout.write(`${words}\n`)
}

/** Tells what went wrong: one sentence for a foreseen trouble, all there is for a bug. */
export function complain(error: unknown): void {
  const words =
    error instanceof Trouble
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error)
  process.stderr.write(`${words}\n`)
}
