import { writeFile } from 'node:fs/promises'
import type { EngineName } from '@/bin/testing/engines'
import { test as atDesk } from '../browser/desk'
import { openEngine } from './engines'
import { Hand } from './hand'

export { expect } from '../browser/desk'

type Fixtures = { engineName: EngineName; hand: Hand }

/** A test with a window of the engine that the project names, and a picture of it when the test fails. */
export const test = atDesk.extend<Fixtures>({
  engineName: ['firefox', { option: true }],
  hand: async ({ engineName, desk }, use, info) => {
    const engine = await openEngine(engineName)
    try {
      await engine.resize(1280, 900)
      await use(new Hand(engine, desk.url))
      if (info.status !== info.expectedStatus)
        await engine.picture().then(
          (picture) => writeFile(info.outputPath('picture.png'), picture),
          () => undefined,
        )
    } finally {
      await engine.close()
    }
  },
})
