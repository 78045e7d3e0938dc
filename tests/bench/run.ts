import { say } from '@/bin/say'
import { makeDesk } from './desk'
import { measureAddClaim } from './measures/add-claim'
import { measureCarry } from './measures/carry'
import { measureClick } from './measures/click'
import { measureExport } from './measures/export'
import { measureFilter } from './measures/filter'
import { measurePage } from './measures/page'
import { measurePaint } from './measures/paint'
import { measureSave } from './measures/save'
import { measureScript } from './measures/script'
import { measureScroll } from './measures/scroll'
import { measureStart } from './measures/start'
import type { Measure, Measured, Surroundings } from './measures/surroundings'
import { report } from './report'
import { surround } from './surround'

/** Those that need a desk that serves, and those of them that look at articles of every size; the last one adds claims to them. */
const onUsualArticle: Readonly<Record<string, Measure>> = { page: measurePage, script: measureScript, save: measureSave, export: measureExport }
const onEverySize: Readonly<Record<string, Measure>> = {
  paint: measurePaint, filter: measureFilter, click: measureClick, scroll: measureScroll, 'add-claim': measureAddClaim,
}
const onDesk = { ...onUsualArticle, ...onEverySize }

/** The names that `--only` takes. */
export const measureNames: readonly string[] = ['carry', ...Object.keys(onDesk), 'start']

type Run = Readonly<{ wanted: readonly string[]; rounds: Surroundings['rounds']; found: Map<string, Measured>; leaving: AbortSignal }>

/** Measures what was asked for, on a desk of its own where one is needed, prints the table and writes it with all details beside the tests. */
export async function runBenchmarks(wanted: readonly string[], isQuick: boolean, leaving: AbortSignal): Promise<void> {
  const rounds = (many: number) => (isQuick ? Math.max(2, Math.ceil(many / 5)) : many)
  const found = new Map<string, Measured>()
  if (wanted.includes('carry')) {
    say('Measuring: carry…')
    found.set('carry', measureCarry(isQuick))
  }
  if (wanted.some((name) => name !== 'carry')) await measureDesk({ wanted, rounds, found, leaving })
  await report(found, isQuick)
}

async function measureDesk({ wanted, rounds, found, leaving }: Run): Promise<void> {
  const desk = await makeDesk()
  try {
    say('Starting a desk of its own…')
    const running = await desk.start()
    const stop = () => void running.stop()
    leaving.addEventListener('abort', stop, { once: true })
    let articleId: string
    try {
      say('Filling it with made articles and claims…')
      const { surroundings, stop: stopAll } = await surround(desk, running, wanted.some((name) => name in onEverySize), rounds)
      articleId = surroundings.full.id
      await measureAll({ wanted, rounds, found, leaving }, surroundings).finally(stopAll)
    } finally {
      leaving.removeEventListener('abort', stop)
      await running.stop()
    }
    if (wanted.includes('start')) {
      say('Measuring: start…')
      found.set('start', await measureStart(desk, articleId, rounds(5)))
    }
  } finally {
    await desk.forget()
  }
}

async function measureAll({ wanted, found, leaving }: Run, surroundings: Surroundings): Promise<void> {
  for (const [name, measure] of Object.entries(onDesk)) {
    if (!wanted.includes(name)) continue
    leaving.throwIfAborted()
    say(`Measuring: ${name}…`)
    found.set(name, await measure(surroundings))
  }
}
