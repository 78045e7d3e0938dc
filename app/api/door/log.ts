import 'server-only'
import { pino } from 'pino'

const logger = pino({ base: undefined, level: process.env.LOG_LEVEL ?? 'info' })

/** Enters a failure in the log under its request's number: what kind it was and where, never its words. */
export function logFailure(requestId: string, endpoint: string, error: unknown): void {
  const { name = 'unknown', stack = '' } = error instanceof Error ? error : {}
  const code = (error as { code?: unknown } | null)?.code
  logger.error({ requestId, endpoint, error: name, code: typeof code === 'string' ? code : undefined, at: stack.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8) })
}

const unreachable = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'ECONNREFUSED', 'ECONNRESET', '57P03', '57P01', '53300'])

/** Whether a failure says that the database does not answer, so that trying again later makes sense. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, name, cause, meta } = (error ?? {}) as { code?: string; name?: string; cause?: unknown; meta?: { driverAdapterError?: unknown } }
  if (name === 'PrismaClientInitializationError' || (code !== undefined && unreachable.has(code))) return true
  const inner = cause ?? meta?.driverAdapterError
  return inner !== undefined && inner !== error && isDatabaseAway(inner)
}
