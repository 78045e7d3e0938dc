import { say } from '@/bin/say'
import { makeDesk } from './desk'
import { measureAddClaim } from './measures/add-claim'
import { measureArrive } from './measures/arrive'
import { measureCarry } from './measures/carry'
import { measureClick } from './measures/click'
import { measureExport } from './measures/export'
import { measureFilter } from './measures/filter'
import { measureLive } from './measures/live'
import { measurePage } from './measures/page'
import { measurePaint } from './measures/paint'
import { measureQuotations } from './measures/quotations'
import { measureSave } from './measures/save'
import { measureScript } from './measures/script'
import { measureScroll } from './measures/scroll'
import { measureSearch } from './measures/search'
import { measureSignIn } from './measures/sign-in'
import { measureSources } from './measures/sources'
import { measureStart } from './measures/start'
import { measureTypical } from './measures/typical'
import { measureUpload } from './measures/upload'
import type { Measure, Measured, Surroundings } from './measures/surroundings'
import { tell, writeDown } from './report'
import { surround } from './surround'

/** Those that need a desk that serves, and those of them that look at articles of every size; the last two add claims to them. */
const onUsualArticle: Readonly<Record<string, Measure>> = {
  page: measurePage,
  script: measureScript,
  save: measureSave,
  export: measureExport,
}
const onEverySize: Readonly<Record<string, Measure>> = {
  typical: measureTypical,
  paint: measurePaint,
  filter: measureFilter,
  click: measureClick,
  scroll: measureScroll,
  'add-claim': measureAddClaim,
  arrive: measureArrive,
}
const onDesk = { ...onUsualArticle, ...onEverySize }

/** Those that need none, or make their own. */
const onNoDesk = ['carry', 'quotations', 'search', 'sign-in', 'sources', 'upload']

/** The names that `--only` takes. */
export const measureNames: readonly string[] = [...onNoDesk, ...Object.keys(onDesk), 'live', 'start']

type Run = Readonly<{
  wanted: readonly string[]
  rounds: Surroundings['rounds']
  leaving: AbortSignal
  take: (name: string, work: () => Promise<Measured>) => Promise<void>
}>

/** Measures what was asked for, on a desk of its own where one is needed, writes all details beside the tests as they come, and prints the table. */
export async function runBenchmarks(
  wanted: readonly string[],
  isQuick: boolean,
  leaving: AbortSignal,
): Promise<void> {
  const rounds = (many: number) => (isQuick ? Math.max(2, Math.ceil(many / 5)) : many)
  const found = new Map<string, Measured>()
  const take: Run['take'] = async (name, work) => {
    if (!wanted.includes(name)) return
    leaving.throwIfAborted()
    say(`Measuring: ${name}…`)
    found.set(name, await work())
    await writeDown(found, isQuick)
  }
  try {
    await take('carry', async () => measureCarry(isQuick))
    await take('quotations', async () => measureQuotations(isQuick))
    await take('search', () => measureSearch(isQuick ? 100_000 : 1_000_000, rounds(200), leaving))
    await take('sign-in', () => measureSignIn(rounds(240), leaving))
    await take('sources', () => measureSources(100_000, rounds(5), leaving))
    await take('upload', () => measureUpload(rounds(10), leaving))
    if (wanted.some((name) => !onNoDesk.includes(name))) await measureDesk({ wanted, rounds, leaving, take })
  } finally {
    if (found.size > 0) tell(found)
  }
}

async function measureDesk({ wanted, rounds, leaving, take }: Run): Promise<void> {
  const desk = await makeDesk()
  try {
    say('Starting a desk of its own…')
    const running = await desk.start()
    const stop = () => void running.stop()
    leaving.addEventListener('abort', stop, { once: true })
    let articleId: string
    try {
      say('Filling it with made articles and claims…')
      const { surroundings, stop: stopAll } = await surround(
        desk,
        running,
        wanted.some((name) => name in onEverySize),
        rounds,
      )
      articleId = surroundings.full.id
      try {
        for (const [name, measure] of Object.entries(onDesk)) await take(name, () => measure(surroundings))
        await take('live', () => measureLive(surroundings, desk.dataDir))
      } finally {
        await stopAll()
      }
    } finally {
      leaving.removeEventListener('abort', stop)
      await running.stop()
    }
    await take('start', () => measureStart(desk, articleId, rounds(5)))
  } finally {
    await desk.forget()
  }
}
