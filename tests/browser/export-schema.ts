import { readFile } from 'node:fs/promises'
import { expect, type Download, type Page } from '@playwright/test'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

type Export = {
  schema: string
  article: { title: string }
  claims: {
    quote: string
    claimReviewed: string
    kind: string
    claimant: { type: string; name: string | null } | null
    verdict: { attribution: string; substance: string; explanation: string } | null
    evidence: { stance: string; url: string | null; title: string | null }[]
    spans: { exact: string; start: number; end: number }[]
  }[]
  revisions: { text: string; sentences: { coverage: string }[] }[]
}

/** Reads a downloaded export and checks it against the schema that the desk itself serves. */
export async function readExport(page: Page, download: Download): Promise<Export> {
  expect(download.suggestedFilename()).toMatch(/^[\p{L}\p{N}-]+.*\.json$/u)
  const words: unknown = JSON.parse(await readFile(await download.path(), 'utf8'))
  const schema = (await (await page.request.get('/schema/tickmark.export-1.json')).json()) as object
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  addFormats(ajv)
  const check = ajv.compile(schema)
  check(words)
  expect(check.errors ?? []).toEqual([])
  return words as Export
}
