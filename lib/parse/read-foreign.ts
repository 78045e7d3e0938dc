import 'server-only'
import { fork, type ChildProcess } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { contentFaults, type ForeignPage, type ReadingFault, type Received } from '@/lib/domain/foreign-page'
import { isForeignPage } from './check-page'
import { takeTurn } from './turns'

/** What a child may use at most; it is killed when it passes one of them. */
export type ReadingLimits = Readonly<{ milliseconds: number; megabytes: number }>

export type ReadForeign =
  Readonly<{ ok: true; page: ForeignPage }> | Readonly<{ ok: false; fault: ReadingFault | 'cancelled' }>

const usual: ReadingLimits = { milliseconds: 10_000, megabytes: 512 }
const heapMegabytes = 192
const look = 25

/** How a child is started: it may read our own code and packages, and nothing else; write and start nothing; of our environment it has nothing but that this is the product. */
export function childOptions(house: string) {
  const read = ['lib', 'node_modules', 'package.json'].flatMap((name) => {
    const place = path.join(house, name)
    return [...new Set([place, realpathSync(place)])]
  })
  const execArgv = [
    `--max-old-space-size=${heapMegabytes}`,
    '--disable-warning=ExperimentalWarning',
    '--permission',
    ...read.map((place) => `--allow-fs-read=${place}`),
  ]
  return { execArgv, env: { NODE_ENV: 'production' as const }, cwd: house }
}

/** The resident memory of a process in megabytes, where the system tells it; 0 elsewhere, where only the limit of the heap holds. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
}

/** Watches a child and kills it when it passes a limit, nobody waits any more or this process ends; `fault` tells why, once it has. */
function watch(child: ChildProcess, limits: ReadingLimits, signal: AbortSignal | undefined) {
  let fault: ReadingFault | 'cancelled' | null = null
  const kill = (why: ReadingFault | 'cancelled') => {
    fault ??= why
    child.kill('SIGKILL')
  }
  const late = setTimeout(() => kill('took-too-long'), limits.milliseconds)
  const memory = setInterval(() => {
    void memoryOf(child.pid).then((used) => used > limits.megabytes && kill('too-much-memory'))
  }, look)
  const leave = () => kill('cancelled')
  signal?.addEventListener('abort', leave)
  process.once('exit', leave)
  if (signal?.aborted) leave()
  const end = () => {
    clearTimeout(late)
    clearInterval(memory)
    signal?.removeEventListener('abort', leave)
    process.removeListener('exit', leave)
  }
  return { fault: () => fault, end }
}

/** What a child says: that it can begin, and once what it read, or why it did not. */
type Told = Readonly<{ read: unknown }> | 'ready'

const faultTold = (read: unknown): ReadingFault | undefined => contentFaults.find((fault) => fault === read)

/** Whether the child died of its full heap, as Node does by aborting. */
const isOutOfMemory = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  signal === 'SIGABRT' || code === 134

async function inChild(
  bytes: Uint8Array,
  received: Received,
  limits: ReadingLimits,
  signal: AbortSignal | undefined,
): Promise<ReadForeign> {
  const house = process.cwd()
  const child = fork(/* turbopackIgnore: true */ path.join(house, 'lib/parse/child.mjs'), [], {
    ...childOptions(house),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const { fault, end } = watch(child, limits, signal)
  let told: Told | null = null
  child.on('message', (message: Told) => {
    if (message === 'ready') child.send({ bytes, received }, () => undefined)
    else told = message
  })
  const ended = await new Promise<readonly [number | null, NodeJS.Signals | null]>((settle) =>
    child.once('exit', (code, by) => settle([code, by])).on('error', () => settle([null, null])),
  )
  end()
  const answer = told as Exclude<Told, 'ready'> | null
  if (fault() !== null) return { ok: false, fault: fault()! }
  if (answer === null) return { ok: false, fault: isOutOfMemory(...ended) ? 'too-much-memory' : 'broken' }
  if (isForeignPage(answer.read)) return { ok: true, page: answer.read }
  return { ok: false, fault: faultTold(answer.read) ?? 'broken' }
}

/**
 * Reads foreign bytes of a kind that the desk can read, in a process of their own that has no secret, no way to our files and little time
 * and memory, and that is killed when it takes more. Two are read at once; others wait.
 */
export async function readForeign(
  bytes: Uint8Array,
  received: Received,
  { signal, limits = usual }: { signal?: AbortSignal; limits?: ReadingLimits } = {},
): Promise<ReadForeign> {
  const leave = await takeTurn(signal)
  if (leave === null) return { ok: false, fault: 'cancelled' }
  try {
    return await inChild(bytes, received, limits, signal)
  } finally {
    leave()
  }
}
