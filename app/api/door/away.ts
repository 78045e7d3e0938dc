import 'server-only'

const unreachable = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'P2034',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '55000',
  '40P01',
  'TOO_BUSY',
  'STORE_AWAY',
])

/** PostgreSQL's own classes: no connection, no resources such as disk or memory, an operator at work, a broken system. */
const away = /^(08|53|57|58)[0-9A-Z]{3}$/

/** What the driver says, without a code, of a server that does not answer. */
const silent =
  /^(Query read timeout|timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|server closed the connection)/

/** What the adapter calls such a failure of a statement of our own, where Prisma says no more than that it failed. */
const kinds = new Set([
  'ConnectionClosed',
  'DatabaseNotReachable',
  'SocketTimeout',
  'TlsConnectionError',
  'TooManyConnections',
  'TransactionWriteConflict',
])

/** Whether a failure says that the database or the store of files does not answer or that there is too much to do now, so that trying again later makes sense. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, kind, name, message, cause, meta } = (error ?? {}) as {
    code?: unknown
    kind?: unknown
    name?: string
    message?: unknown
    cause?: unknown
    meta?: { driverAdapterError?: unknown }
  }
  if (typeof kind === 'string' && kinds.has(kind)) return true
  if (
    name === 'PrismaClientInitializationError' ||
    (typeof code === 'string' && (unreachable.has(code) || away.test(code)))
  )
    return true
  if (typeof message === 'string' && silent.test(message)) return true
  const inner = cause ?? meta?.driverAdapterError
  return inner !== undefined && inner !== error && isDatabaseAway(inner)
}
