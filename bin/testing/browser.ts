import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { say } from '@/bin/say'
import { installWithApt, mayInstall } from './apt'

/** The first one has no window of its own to draw, and so takes a third less time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
]

/** A Chromium: the one that is named, the system's, else one that is installed where we may; undefined leaves Playwright its own. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH: named } = process.env
  if (named) return named
  return lightest() ?? onPath() ?? playwrightsOwn() ?? install()
}

/** Debian's browser without a window, installed where we may. */
function lightest(): string | undefined {
  const there = onPath(names.slice(0, 1))
  if (there || !mayInstall()) return there
  say('Installing Chromium for the browser tests…')
  installWithApt(names[0]!)
  return onPath(names.slice(0, 1))
}

function onPath(wanted = names): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin']
  return folders
    .flatMap((folder) => wanted.map((name) => path.join(folder, name)))
    .find((place) => existsSync(place))
}

function playwrightsOwn(): string | undefined {
  const ask = `import('@playwright/test').then(({ chromium }) => process.stdout.write(chromium.executablePath()))`
  const place = spawnSync(process.execPath, ['-e', ask], { encoding: 'utf8' }).stdout.trim()
  return place && existsSync(place) ? place : undefined
}

function install(): string | undefined {
  if (mayInstall()) installWithApt('chromium')
  if (!onPath())
    spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
      stdio: 'ignore',
    })
  return onPath() ?? playwrightsOwn()
}
