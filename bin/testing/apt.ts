import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { isRoot } from '@/bin/postgres/system-user'

/** Whether programs of Debian may be installed here. */
export const mayInstall = (): boolean => isRoot() && existsSync('/usr/bin/apt-get')

/** Installs Debian's packages of those names; whoever asked looks afterwards whether that has worked. */
export function installWithApt(...names: readonly string[]): void {
  spawnSync(
    'sh',
    [
      '-c',
      `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${names.join(' ')}`,
    ],
    { stdio: 'ignore' },
  )
}
