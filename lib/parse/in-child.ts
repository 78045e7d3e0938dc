import 'server-only'
import { fork, type ChildProcess } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ReadingFault } from '@/lib/domain/foreign-page'
import { takeTurn } from './turns'

/** What a child may use at most; it is killed when it passes one of them. */
export type ReadingLimits = Readonly<{ milliseconds: number; megabytes: number }>

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

/** Whether the child died of its full heap, as Node does by aborting. */
const isOutOfMemory = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  signal === 'SIGABRT' || code === 134

/** What is done with foreign bytes: by which of the programs beside this file, with what it is given. `hasOwnCode` where a library of it is no JavaScript. */
export type ChildWork = Readonly<{ program: string; given: object; hasOwnCode?: boolean }>

/** What a child said, or why it said nothing. */
export type ChildTold = Readonly<{ told: object } | { fault: ReadingFault | 'cancelled' }>

async function run(
  { program, given, hasOwnCode }: ChildWork,
  limits: ReadingLimits,
  signal: AbortSignal | undefined,
): Promise<ChildTold> {
  const house = process.cwd()
  const { execArgv, ...options } = childOptions(house)
  const child = fork(/* turbopackIgnore: true */ path.join(house, 'lib/parse', program), [], {
    ...options,
    execArgv: hasOwnCode ? [...execArgv, '--allow-addons'] : execArgv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const { fault, end } = watch(child, limits, signal)
  const said: object[] = []
  child.on('message', (message: object | 'ready') => {
    if (message === 'ready') child.send(given, () => undefined)
    else said.push(message)
  })
  const ended = await new Promise<readonly [number | null, NodeJS.Signals | null]>((settle) =>
    child.once('exit', (code, by) => settle([code, by])).on('error', () => settle([null, null])),
  )
  end()
  if (fault() !== null) return { fault: fault()! }
  const [told] = said
  return told ? { told } : { fault: isOutOfMemory(...ended) ? 'too-much-memory' : 'broken' }
}

/**
 * Does something with foreign bytes in a process of their own that has no secret, no way to our files and little time and memory, and that
 * is killed when it takes more. Two are at work at once; others wait.
 */
export async function inChild(
  work: ChildWork,
  { signal, limits = usual }: { signal?: AbortSignal; limits?: ReadingLimits } = {},
): Promise<ChildTold> {
  const leave = await takeTurn(signal)
  if (leave === null) return { fault: 'cancelled' }
  try {
    return await run(work, limits, signal)
  } finally {
    leave()
  }
}
