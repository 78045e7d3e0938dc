import type { Answer, Problem } from '@/lib/api/contract'
import { sliceBytes, type FileSeen } from '@/lib/domain/kept-file'
import type { Client } from './client'

/** Pieces become smaller over a line on which larger ones do not get through. */
const leastBytes = 64 * 1024
const mostFailures = 8
const longestPause = 10_000

type Sending = Readonly<{
  sendSlice: Client['sendSlice']
  fileId: string
  file: Blob
  signal: AbortSignal
  onProgress: (sent: number) => void
  /** Milliseconds to wait after a first failure; each further one is waited for twice as long. */
  pause?: number
}>

/** Problems of the line or of the moment, after which the same piece is sent once more. */
const passing: readonly Problem['code'][] = ['unreachable', 'failed', 'not-ready', 'too-many', 'too-slow']

const unreadable: Problem = {
  code: 'failed',
  message: 'This file cannot be read here any more; choose it once more.',
}

const rest = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((wake) => {
    const timer = setTimeout(wake, milliseconds)
    signal.addEventListener('abort', () => (clearTimeout(timer), wake()), { once: true })
  })

/** Where the desk says that an upload goes on, in a refusal that tells it. */
function offsetIn(now: unknown): number | null {
  const offset = (now as { offset?: unknown } | undefined)?.offset
  return typeof offset === 'number' ? offset : null
}

/**
 * Sends a file piece by piece from the byte `from` on, and tells how much has come. Over a line that is cut the same piece is sent once
 * more, as a smaller one, until the desk answers or it has been tried eight times; null when nobody wants it any more.
 */
export async function sendFile(
  { sendSlice, fileId, file, signal, onProgress, pause = 1_000 }: Sending,
  from = 0,
): Promise<Answer<FileSeen> | null> {
  const isLeft = () => signal.aborted
  let [offset, length, failures] = [from, sliceBytes, 0]
  while (!isLeft()) {
    const bytes = await file
      .slice(offset, offset + length)
      .arrayBuffer()
      .catch(() => null)
    if (bytes === null) return { ok: false, problem: unreadable }
    const answer = await sendSlice({ fileId, offset: String(offset), bytes: new Uint8Array(bytes) })
    if (isLeft()) return null
    if (answer.ok) {
      failures = 0
      offset = answer.value.offset
      onProgress(offset)
      if (answer.value.file) return { ok: true, value: answer.value.file }
      continue
    }
    const { problem } = answer
    const there = problem.rule === 'slice-gap' ? offsetIn(problem.now) : null
    failures += 1
    if (failures > mostFailures || (there === null && !passing.includes(problem.code)))
      return { ok: false, problem }
    offset = there ?? offset
    length = Math.max(leastBytes, length / 2)
    if (there === null) await rest(Math.min(pause * 2 ** (failures - 1), longestPause), signal)
  }
  return null
}

/** The SHA-256 of a file, where the browser tells it: over TLS and on this machine. */
export async function sha256Of(file: Blob): Promise<string | undefined> {
  if (!window.isSecureContext) return undefined
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
