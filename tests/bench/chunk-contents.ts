/** Words by which a package is known in a minified file, since bundlers keep no names. */
const tellTale: Readonly<Record<string, RegExp>> = {
  'react-dom': /__reactFiber\$/,
  'react server components client': /Connection closed\.|enqueueModel/,
  'next router': /next-router-state-tree|Next-Router-State-Tree/i,
  'next/dynamic': /BailoutToCSR|PreloadChunks/,
  polyfills: /String\.prototype\.trimStart|trimLeft/,
  zod: /invalid_union|ZodError/,
  'Base UI': /base-ui/i,
  'floating-ui': /floating-ui/,
  lucide: /lucide/,
  'next-auth': /next-auth|nextauth/i,
  'the article screen': /not-yet-marked/,
  'the claims column': /Was it said\?/,
  'field of Tailwind classes': /focus-visible:/,
}

/** What is recognised in a script; empty when nothing is. */
export function nameContents(source: string): string[] {
  return Object.entries(tellTale).flatMap(([name, words]) => (words.test(source) ? [name] : []))
}
