import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll } from 'vitest'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import type { SnapshotView } from '@/lib/domain/snapshot'
import { readSnapshot } from '@/lib/views/snapshot/read-snapshot'
import { must } from '@/tests/support/desk'
import { serveProxiedWeb, type ProxiedWeb } from '@/tests/support/web/proxied-web'

/** A desk whose files lie in a folder of its own and that fetches through such a web; ready once the tests run. */
export function aFetchingDesk() {
  const held = {} as { web: ProxiedWeb; folder: string }
  beforeAll(async () => {
    held.web = await serveProxiedWeb()
    held.folder = mkdtempSync(path.join(tmpdir(), 'tickmark-files-'))
    Object.assign(process.env, { DATA_DIR: held.folder, FETCH_PROXY: held.web.proxy })
  })
  afterAll(async () => {
    rmSync(held.folder, { recursive: true, force: true })
    await held.web.stop()
  })
  return held
}

/** The snapshot once it is not being fetched any more. */
export async function ended(actor: Actor, snapshotId: string): Promise<SnapshotView> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const { state } = await db().snapshot.findUniqueOrThrow({
      where: { id: snapshotId },
      select: { state: true },
    })
    if (state !== 'fetching') return must(await readSnapshot(actor, { snapshotId }))
    await wait(20)
  }
  throw new Error('the fetch does not end')
}
