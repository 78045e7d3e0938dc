/** A random key, 128 bits; the browser's own maker of ids is there only over TLS and on this machine. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const mostWaiting = 200

/**
 * The keys of deeds whose answer has not come, by what was asked. Whoever asks for the same again, by a second click or after the answer
 * was lost, asks under the same key, so that the desk does it once; once it is answered, the same words are another deed.
 */
const waiting = new Map<string, string>()

/** The key under which to ask for what these words say. */
export function keyFor(words: string): string {
  const known = waiting.get(words)
  if (known !== undefined) return known
  if (waiting.size >= mostWaiting) waiting.delete(waiting.keys().next().value!)
  const key = newKey()
  waiting.set(words, key)
  return key
}

/** What was asked has its answer. */
export function endKey(words: string): void {
  waiting.delete(words)
}
