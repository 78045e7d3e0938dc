import 'server-only'
import type { Db } from '@/lib/db/client'
import type { DeskRules } from '@/lib/domain/desk'

const ruleColumns = {
  requiredReviews: true,
  blind: true,
  panel: true,
  demandsSecondFactor: true,
  ownCopyScale: true,
  externalScale: true,
  sourceRules: true,
  independentSources: true,
  version: true,
} as const

/** What holds for the whole desk. */
export function readDeskRules(db: Db): Promise<DeskRules> {
  return db.desk.findUniqueOrThrow({ where: { id: 1 }, select: ruleColumns })
}
