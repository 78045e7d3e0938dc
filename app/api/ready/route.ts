import { answerRefusal } from '@/app/api/door/answer'
import { db } from '@/lib/db/client'
import { isMigrated } from '@/lib/db/ready'
import { logMended, logTroubleOnce } from '@/lib/log/log'

/** The database answers and has every migration that this build came with; 503 otherwise. */
export async function GET(): Promise<Response> {
  const isReady = await isMigrated(db()).catch((error: unknown) => {
    logTroubleOnce('readiness', error)
    return false
  })
  if (isReady) logMended('readiness')
  const headers = answerRefusal({ code: 'not-ready' }).headers
  return isReady
    ? Response.json({ status: 'ready' })
    : Response.json(
        { status: 'not ready' },
        { status: 503, headers: { 'Retry-After': headers.get('Retry-After')! } },
      )
}
export const dynamic = 'force-dynamic'
