import 'server-only'
import { pino } from 'pino'
import { logLevel } from '@/lib/settings/running'

const logger = pino({ base: undefined, level: logLevel() })

/** What may be written down of an error: its kind, its code and where it came from, never its words, which can be anybody's. */
function traitsOf(error: unknown): { error: string; code?: string; at: string[] } {
  const { name = 'unknown', stack = '' } = error instanceof Error ? error : {}
  const code = (error as { code?: unknown } | null)?.code
  return {
    error: name,
    code: typeof code === 'string' ? code : undefined,
    at: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8),
  }
}

/** Enters a failure in the log under its request's number. */
export function logFailure(requestId: string, endpoint: string, error: unknown): void {
  logger.error({ requestId, endpoint, ...traitsOf(error) })
}

/** Enters in the log that something beside a request did not work; `facts` are ids, codes and numbers. */
function logTrouble(
  what: string,
  error: unknown,
  facts: Readonly<Record<string, string | number | undefined>> = {},
): void {
  logger.warn({ what, ...traitsOf(error), ...facts })
}

const troubled = new Set<string>()

/** The same of what is tried again and again: entered when it begins to fail, and once more when it works again. */
export function logTroubleOnce(
  what: string,
  error: unknown,
  facts: Readonly<Record<string, string | number | undefined>> = {},
): void {
  if (troubled.has(what)) return
  troubled.add(what)
  logTrouble(what, error, facts)
}

/** It works: what was entered as failing is entered as mended. */
export function logMended(what: string): void {
  if (troubled.delete(what)) logger.info({ what, mended: true })
}

/** Lets something be done that nobody waits for: that it fails is entered once, and once that it works again. */
export function logBeside(what: string, work: Promise<unknown>): void {
  void work.then(
    () => logMended(what),
    (error: unknown) => logTroubleOnce(what, error),
  )
}
