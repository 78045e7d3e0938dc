import { stat } from 'node:fs/promises'
import path from 'node:path'
import { hasCode } from '@/bin/trouble'

/** Who a server process runs as; empty: whoever runs this process. */
export type SystemUser = Readonly<{ uid?: number; gid?: number }>

const nobody: SystemUser = { uid: 65534, gid: 65534 }

/** Whether this process may hand files and processes to somebody else. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** PostgreSQL refuses to run as root: there it runs as the owner of its folder, or as nobody while there is none. */
export async function accountFor(folder: string): Promise<SystemUser> {
  if (!isRoot()) return {}
  try {
    const { uid, gid } = await stat(folder)
    return uid === 0 ? nobody : { uid, gid }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return nobody
    throw error
  }
}

/** Whether that account gets to the folder: every folder above it, and itself where it exists, lets it pass. */
export async function isReachable(folder: string, account: SystemUser): Promise<boolean> {
  if (account.uid === undefined) return true
  for (let place = path.resolve(folder); ; place = path.dirname(place)) {
    const found = await stat(place).catch(() => null)
    const pass = found?.uid === account.uid ? 0o100 : found?.gid === account.gid ? 0o010 : 0o001
    if (found && (found.mode & pass) === 0) return false
    if (place === path.dirname(place)) return true
  }
}
