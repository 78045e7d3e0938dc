import { expect, test, vi } from 'vitest'
import type { Client } from '@/components/client/client'
import { sendFile } from '@/components/client/send-file'
import type { FileSeen } from '@/lib/domain/kept-file'
import { noon } from '@/tests/support/dossier'
import { done, refused } from '@/tests/support/answers'

const megabyte = 1024 * 1024
const file = new File([new Uint8Array(3 * megabyte).map((_, at) => at % 251)], 'rents.pdf')
const kept: FileSeen = {
  id: 'f1',
  name: 'rents.pdf',
  mediaType: 'application/pdf',
  bytes: file.size,
  sha256: 'a'.repeat(64),
  uploadedBy: 'ada',
  uploadedAt: noon,
  isShown: false,
}

type Fault = ReturnType<typeof refused> | 'lost' | null

/** A desk that takes pieces as ours does, over a line that does to each in turn what is said: it refuses, or loses the answer of what was done. */
function aDesk(faults: readonly Fault[] = []) {
  const left = [...faults]
  const got = new Uint8Array(file.size)
  let there = 0
  const sendSlice = vi.fn<Client['sendSlice']>(async ({ offset, bytes }) => {
    const fault = left.shift() ?? null
    if (fault && fault !== 'lost') return fault as never
    const from = Number(offset)
    if (from > there)
      return refused('against-rule', 'A gap.', { id: 'f1', offset: there, file: null }, 'slice-gap')
    got.set(bytes, from)
    there = Math.max(there, from + bytes.length)
    if (fault === 'lost') return refused('unreachable', 'The desk cannot be reached.')
    return done({ id: 'f1', offset: there, file: there === file.size ? kept : null })
  })
  return { sendSlice, got }
}

const send = (
  sendSlice: Client['sendSlice'],
  more: Partial<Parameters<typeof sendFile>[0]> = {},
  from = 0,
) => {
  const { signal } = new AbortController()
  return sendFile(
    { sendSlice, fileId: 'f1', file, signal, onProgress: () => undefined, pause: 1, ...more },
    from,
  )
}
const lengths = ({ sendSlice }: ReturnType<typeof aDesk>) =>
  sendSlice.mock.calls.map(([{ bytes }]) => bytes.length)
const away = refused('unreachable', 'The desk cannot be reached.')

test('a file is sent piece by piece, each of a megabyte, and how much has come is told', async () => {
  const desk = aDesk()
  const told: number[] = []
  expect(await send(desk.sendSlice, { onProgress: (sent) => told.push(sent) })).toEqual({
    ok: true,
    value: kept,
  })
  expect(told).toEqual([megabyte, 2 * megabyte, 3 * megabyte])
  expect(desk.got).toEqual(new Uint8Array(await file.arrayBuffer()))
})

test('over a line that is cut the same piece is sent once more, smaller, and what was lost after it was done is not doubled', async () => {
  const desk = aDesk([null, away, 'lost', away])
  expect(await send(desk.sendSlice)).toEqual({ ok: true, value: kept })
  expect(lengths(desk).slice(0, 4)).toEqual([megabyte, megabyte, megabyte / 2, megabyte / 4])
  expect(desk.got).toEqual(new Uint8Array(await file.arrayBuffer()))
})

test('where the desk has less than was thought it is sent from there', async () => {
  const desk = aDesk()
  expect(await send(desk.sendSlice, {}, 2 * megabyte)).toEqual({ ok: true, value: kept })
  expect(desk.sendSlice.mock.calls.map(([{ offset }]) => offset).slice(0, 2)).toEqual([
    String(2 * megabyte),
    '0',
  ])
  expect(desk.got).toEqual(new Uint8Array(await file.arrayBuffer()))
})

test('a refusal ends it at once, a line that stays cut after eight tries more', async () => {
  const full = refused('no-room', 'The desk is short of disk space.')
  const first = aDesk([full])
  expect(await send(first.sendSlice)).toEqual(full)
  expect(first.sendSlice).toHaveBeenCalledOnce()
  const second = aDesk(Array<Fault>(20).fill(away))
  expect(await send(second.sendSlice)).toEqual(away)
  expect(second.sendSlice).toHaveBeenCalledTimes(9)
  expect(Math.min(...lengths(second))).toBe(64 * 1024)
})

test('once nobody wants it any more nothing more is sent', async () => {
  const leaving = new AbortController()
  const desk = aDesk()
  const outcome = await send(desk.sendSlice, { signal: leaving.signal, onProgress: () => leaving.abort() })
  expect([outcome, desk.sendSlice.mock.calls.length]).toEqual([null, 1])
})
