import { exportSchema, type TickmarkExport } from './export-schema'

/** What a file of `tickmark.export/1` holds, as it stands there, or the places at which it is none. */
export function readJson(
  text: string,
): { ok: true; exported: TickmarkExport } | { ok: false; faults: readonly string[] } {
  let exported: unknown
  try {
    exported = JSON.parse(text)
  } catch {
    return { ok: false, faults: ['this is no JSON'] }
  }
  const { success, error } = exportSchema.safeParse(exported)
  if (success) return { ok: true, exported: exported as TickmarkExport }
  return {
    ok: false,
    faults: error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`),
  }
}
