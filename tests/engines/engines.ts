import { engineTitle, findEngine, type EngineName } from '@/bin/testing/engines'
import type { Engine } from './engine'
import { openFirefox } from './firefox'
import { openWebKit } from './webkit'

type Programs = Readonly<Record<string, string>>

const open: Readonly<Record<EngineName, (programs: Programs) => Promise<Engine>>> = {
  firefox: ({ browser }) => openFirefox(browser!),
  webkit: ({ browser, driver, screen }) =>
    openWebKit({ browser: browser!, driver: driver!, screen: screen! }),
}

/** The engines that are installed here. */
export const installedEngines = (Object.keys(engineTitle) as EngineName[]).filter((name) => findEngine(name))

/** Opens a window of an engine that is installed here. */
export function openEngine(name: EngineName): Promise<Engine> {
  const programs = findEngine(name)
  if (!programs) throw new Error(`${engineTitle[name]} is not installed here`)
  return open[name](programs)
}
