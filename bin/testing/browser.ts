import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { isRoot } from '@/bin/postgres/account'
import { say } from '@/bin/say'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** A Chromium: the one that is named, the system's, else one that is installed where we may; undefined leaves Playwright its own. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH: named } = process.env
  if (named) return named
  return onPath() ?? playwrightsOwn() ?? install()
}

function onPath(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin']
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find((place) => existsSync(place))
}

function playwrightsOwn(): string | undefined {
  const ask = `import('@playwright/test').then(({ chromium }) => process.stdout.write(chromium.executablePath()))`
  const place = spawnSync(process.execPath, ['-e', ask], { encoding: 'utf8' }).stdout.trim()
  return place && existsSync(place) ? place : undefined
}

function install(): string | undefined {
  say('Installing Chromium for the browser tests…')
  const withApt = 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium'
  if (isRoot()) spawnSync('sh', ['-c', withApt], { stdio: 'ignore' })
  if (!onPath()) spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: 'ignore' })
  return onPath() ?? playwrightsOwn()
}
