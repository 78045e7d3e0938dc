import { randomBytes } from 'node:crypto'
import { serveProxiedWeb } from '../support/web/proxied-web'
import { startDesk } from './running-desk'

/**
 * Starts the desk of this run, which fetches from a web of the tests, built when its build is older than the source, and stops it afterwards. A desk that is named in the
 * environment is used as it is, so that one test can be tried again and again.
 */
export default async function openDesk(): Promise<() => Promise<void>> {
  if (process.env.TICKMARK_BROWSER_DESK) return async () => undefined
  const email = 'admin@desk.test'
  const password = randomBytes(12).toString('hex')
  const web = await serveProxiedWeb()
  const desk = await startDesk({
    TICKMARK_ADMIN_EMAIL: email,
    TICKMARK_ADMIN_PASSWORD: password,
    FETCH_PROXY: web.proxy,
  })
  process.env.TICKMARK_BROWSER_DESK = JSON.stringify({ url: desk.url, email, password })
  return async () => {
    await desk.stop()
    await web.stop()
  }
}
