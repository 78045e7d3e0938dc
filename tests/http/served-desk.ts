import { afterAll, beforeAll, expect } from 'vitest'
import { serveDesk, type HttpDesk } from '@/tests/support/http-desk'

/** The built app, served from before the first test of a file until after its last; its log then has no words of that kind. */
export function aServedDesk(neverLogged?: RegExp): HttpDesk {
  let desk: HttpDesk
  beforeAll(async () => {
    desk = await serveDesk()
  })
  afterAll(async () => {
    await desk.stop()
    if (neverLogged) expect(desk.log()).not.toMatch(neverLogged)
  })
  return {
    get url() {
      return desk.url
    },
    get pid() {
      return desk.pid
    },
    log: () => desk.log(),
    stop: () => desk.stop(),
  }
}
