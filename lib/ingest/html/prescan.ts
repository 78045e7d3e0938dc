import { Parser } from 'htmlparser2'

/** How much markup a page may have; real pages are at most 38 deep, with at most 9,888 elements. */
const most = { depth: 512, elements: 100_000, attributes: 256 }

class Tangled extends Error {}

/** Whether a page has more markup than any library should be asked to read; one pass, which ends where that is sure. */
export function isTangledPage(html: string): boolean {
  let depth = 0
  let elements = 0
  let attributes = 0
  const parser = new Parser({
    onopentagname() {
      depth += 1
      elements += 1
      attributes = 0
      if (depth > most.depth || elements > most.elements) throw new Tangled()
    },
    onattribute() {
      attributes += 1
      if (attributes > most.attributes) throw new Tangled()
    },
    onclosetag() {
      depth -= 1
    },
  })
  try {
    parser.end(html)
    return false
  } catch (error) {
    if (error instanceof Tangled) return true
    throw error
  }
}
