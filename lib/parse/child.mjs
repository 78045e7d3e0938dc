// The process that reads foreign bytes: it is given them once, answers once and is gone. Node runs our TypeScript as it stands; only where
// its files are has to be told.
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import path from 'node:path'

const house = pathToFileURL(path.resolve(import.meta.dirname, '../..') + path.sep)
const inHouse = (name, from) => {
  if (name.startsWith('@/')) return new URL(name.slice(2), house)
  return /^\.\.?\//.test(name) && from?.startsWith(new URL('lib/', house).href) ? new URL(name, from) : null
}

registerHooks({
  resolve(name, context, next) {
    const place = inHouse(name, context.parentURL)
    if (!place) return next(name, context)
    return { url: /\.\w+$/.test(place.pathname) ? place.href : `${place.href}.ts`, shortCircuit: true }
  },
})

const { readReceived } = await import('./readers.ts')

process.once('message', (given) => {
  void readReceived(given.bytes, given.received).then((read) => {
    process.send({ read }, () => process.disconnect())
  })
})
process.send('ready')
