import 'server-only'
import type { z } from 'zod'
import type { makeScaleInput } from '@/lib/api/scales/input'
import { change } from '@/lib/db/change'
import { appendDeskActivity } from '@/lib/db/desk/desk-log'
import { findNewest, insertScale } from '@/lib/db/scales/read-scales'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { ScaleView } from '@/lib/domain/scales'

/** Makes a scale, or the next version of one; what was rated before keeps the version it was rated on. */
export function makeScale(
  actor: Actor,
  { version, ...given }: z.output<typeof makeScaleInput>,
): Promise<Outcome<ScaleView>> {
  return change(async (tx) => {
    if (!may(actor, 'manage-scales')) return refuse({ code: 'not-allowed' })
    const newest = await findNewest(tx, given.key)
    if (newest && version === 0)
      return refuse({
        code: 'invalid',
        fields: { key: `“${newest.name}” has this key; choose another one, or make a new version of it.` },
      })
    if ((newest?.version ?? 0) !== version) return refuse({ code: 'stale', now: newest })
    if (newest && newest.layer !== given.layer)
      return refuse({ code: 'invalid', fields: { layer: 'A scale keeps the question that it answers.' } })
    const at = new Date()
    const scale = { ...given, version: version + 1 }
    if (!(await insertScale(tx, scale, actor.id, at)))
      return refuse({ code: 'stale', now: await findNewest(tx, given.key) })
    await appendDeskActivity(tx, {
      actor: actor.id,
      kind: 'scale-made',
      subject: `${scale.key}/${scale.version}`,
      at,
    })
    return done({ ...scale, createdAt: at.toISOString(), createdBy: actor.id })
  })
}
