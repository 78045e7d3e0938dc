import { existsSync } from 'node:fs'
import { say } from '@/bin/say'
import { installWithApt, mayInstall } from './apt'

/** Browsers beside Chromium in which the main job is tried, and what each is called. */
export const engineTitle = { firefox: 'Firefox', webkit: 'WebKitGTK' } as const
export type EngineName = keyof typeof engineTitle

const engineNames = Object.keys(engineTitle) as EngineName[]

const folders = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '6.0', '4.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}`),
)

/** Each program that an engine is made of: the places where Debian puts it. */
const places: Readonly<Record<EngineName, Readonly<Record<string, readonly string[]>>>> = {
  firefox: { browser: ['/usr/bin/firefox-esr', '/usr/bin/firefox'] },
  webkit: {
    browser: folders.map((folder) => `${folder}/MiniBrowser`),
    driver: ['/usr/bin/WebKitWebDriver'],
    screen: ['/usr/bin/Xvfb'],
  },
}

const packages: Readonly<Record<EngineName, readonly string[]>> = {
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
}

/** Where the programs of an engine lie by their names, or null when one of them is not there. */
export function findEngine(name: EngineName): Readonly<Record<string, string>> | null {
  const found = Object.entries(places[name]).map(
    ([program, where]) => [program, where.find((place) => existsSync(place))] as const,
  )
  return found.every(([, place]) => place !== undefined)
    ? (Object.fromEntries(found) as Record<string, string>)
    : null
}

/** The engines that are not here, after those were installed that may be. */
export function missingEngines(): readonly EngineName[] {
  for (const name of engineNames) {
    if (findEngine(name) || !mayInstall()) continue
    say(`Installing ${engineTitle[name]} for the browser tests…`)
    installWithApt(...packages[name])
  }
  return engineNames.filter((name) => !findEngine(name))
}
