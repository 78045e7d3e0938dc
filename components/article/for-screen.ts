import type { Dossier } from '@/lib/domain/dossier'

/** The dossier without what the screen never shows and would only carry: the words around each span. */
export function forScreen(dossier: Dossier): Dossier {
  const claims = dossier.claims.map((claim) => ({ ...claim, spans: claim.spans.map((span) => ({ ...span, prefix: '', suffix: '' })) }))
  return { ...dossier, claims }
}
