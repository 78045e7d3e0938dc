import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Files of tests that have no folder of their own lie in one that goes with them. */
export function ownFolder(): void {
  if (process.env.DATA_DIR) return
  const folder = mkdtempSync(path.join(tmpdir(), 'tickmark-files-'))
  process.env.DATA_DIR = folder
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
}
