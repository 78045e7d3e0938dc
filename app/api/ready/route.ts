import { db } from '@/lib/db/client'
import { isMigrated } from '@/lib/db/ready'

/** The database answers and has every migration that this build came with; 503 otherwise. */
export async function GET(): Promise<Response> {
  const isReady = await isMigrated(db()).catch(() => false)
  return Response.json({ status: isReady ? 'ready' : 'not ready' }, { status: isReady ? 200 : 503 })
}
export const dynamic = 'force-dynamic'
