import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isRoot } from '@/bin/postgres/system-user'
import { say } from '@/bin/say'
import { Trouble } from '@/bin/trouble'
import type { Tally } from './part'
import { vitest } from './vitest'

/** A clock that the tests are run under: what it reads when they begin, in which zone, and how many busy loops run beside them. */
export type Clock = Readonly<{ name: string; reads: (now: Date) => Date; zone: string; busyLoops?: number }>

const day = 86_400_000
const later = (days: number) => (now: Date) => new Date(now.getTime() + days * day)
const at = (moment: string) => () => new Date(moment)

/** Each clock once, and each of the three zones at least twice; `everyClock` is all of them in all zones. */
export const clocks: readonly Clock[] = [
  { name: 'in 400 days', reads: later(400), zone: 'Pacific/Kiritimati' },
  { name: '30 days ago', reads: later(-30), zone: 'America/Los_Angeles' },
  { name: 'on 1 January at 00:00:30', reads: at('2027-01-01T00:00:30+05:30'), zone: 'Asia/Kolkata' },
  { name: 'on 29 February', reads: at('2028-02-29T00:00:30+14:00'), zone: 'Pacific/Kiritimati' },
  { name: 'when the clocks go back', reads: at('2027-11-07T01:30:00-07:00'), zone: 'America/Los_Angeles' },
  { name: 'over midnight', reads: at('2027-06-30T23:59:50Z'), zone: 'UTC' },
  { name: 'now, beside two busy loops', reads: later(0), zone: 'Asia/Kolkata', busyLoops: 2 },
]

const zones = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata']
export const everyClock: readonly Clock[] = clocks.flatMap((clock) =>
  zones.map((zone) => ({ ...clock, zone })),
)

/** Moves the clock of Node itself: the library that moves a database's makes a program of many threads hang now and then. */
const moveClock = pathToFileURL(path.resolve('bin/testing/move-clock.mjs')).href

const projects = ['--project=pure', '--project=components', '--project=database', '--exclude=tests/house/**']

/** Runs the unit, component and database tests under one clock; the database reads the same one. */
export async function runUnder(
  { name, reads, zone, busyLoops = 0 }: Clock,
  library: string,
  chosen: readonly string[],
): Promise<Tally> {
  const now = new Date()
  const seconds = Math.round((reads(now).getTime() - now.getTime()) / 1000)
  const moved: Record<string, string> =
    seconds === 0
      ? {}
      : {
          TICKMARK_TEST_CLOCK: String(seconds),
          TICKMARK_TEST_CLOCK_LIBRARY: library,
          NODE_OPTIONS: `--import ${moveClock}`,
        }
  const loops = Array.from({ length: busyLoops }, busyLoop)
  say(`\n${name}, ${zone}`)
  try {
    return await vitest('clock', [...projects, ...chosen], { TEST_DATABASE_URL: '', TZ: zone, ...moved })
  } finally {
    for (const loop of loops) loop.kill('SIGKILL')
  }
}

/** Works as long as there is somebody to work beside. */
function busyLoop(): ChildProcess {
  return spawn(
    process.execPath,
    ['-e', 'for (;;) if (process.ppid !== Number(process.argv[1])) process.exit()', String(process.pid)],
    { stdio: 'ignore' },
  )
}

/** The library that moves the database's clock, installed where we may. */
export function findClockLibrary(): string {
  if (!installed() && isRoot() && existsSync('/usr/bin/apt-get')) {
    say('Installing faketime, which moves the clock…')
    spawnSync(
      'sh',
      [
        '-c',
        'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends faketime',
      ],
      { stdio: 'ignore' },
    )
  }
  const library = installed()
  if (library) return library
  throw new Trouble(
    'The clock cannot be moved here: install the package faketime (Debian: apt-get install faketime) and try again. Nothing was tested.',
  )
}

function installed(): string | undefined {
  const folders = ['/usr/lib', '/usr/local/lib', '/usr/lib64']
  const places = folders.flatMap((folder) => [
    folder,
    ...(existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []),
  ])
  return places
    .map((place) => path.join(place, 'faketime/libfaketime.so.1'))
    .find((place) => existsSync(place))
}
