import type { Browser } from '@playwright/test'
import { Stage } from '../chromium'
import { nameContents } from '../chunk-contents'
import type { Measure } from './surroundings'

type Script = Readonly<{ url: string; gzip: number; contents: readonly string[] }>

/** Every script that a fresh browser loads until the page rests, with the bytes that came over the wire. */
async function scriptsOf(browser: Browser, url: string, cookie?: string): Promise<Script[]> {
  const stage = await Stage.open(browser, url, cookie)
  const coming: Promise<Script>[] = []
  stage.page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return
    coming.push(
      request.sizes().then(async ({ responseBodySize }) => {
        const source = (await (await request.response())?.text()) ?? ''
        return {
          url: new URL(request.url()).pathname,
          gzip: responseBodySize,
          contents: nameContents(source),
        }
      }),
    )
  })
  await stage.page.goto(url, { waitUntil: 'load' })
  await stage.idle()
  const scripts = await Promise.all(coming)
  await stage.close()
  return scripts.toSorted((a, b) => b.gzip - a.gzip)
}

/** The JavaScript of the article screen with no dialog opened, beside that of a bare Next page. */
export const measureScript: Measure = async ({ browser, visitor, full, floorNext }) => {
  const ours = await scriptsOf(browser, `${visitor.origin}/articles/${full.id}`, visitor.cookie)
  const floor = await scriptsOf(browser, floorNext.origin)
  const kilobytes = (scripts: readonly Script[]) => scripts.reduce((sum, { gzip }) => sum + gzip, 0) / 1000
  return {
    rows: [
      {
        measure: 'script',
        what: 'JavaScript of the article screen, gzip (floor: bare Next page)',
        unit: 'kB',
        ours: kilobytes(ours),
        floor: kilobytes(floor),
        aim: { ratio: 1.5 },
      },
    ],
    details: { ours, floor },
  }
}
