import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { rolldown } from 'rolldown'
import type { RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { escaped, inSections, marksOf, stillStyle } from './floor-page'

/** The library as one minified file, as an app would ship it. */
export async function bundleRecogito(): Promise<string> {
  const bundle = await rolldown({
    input: path.join(import.meta.dirname, 'recogito-start.ts'),
    platform: 'browser',
  })
  const { output } = await bundle.generate({ format: 'iife', minify: true })
  await bundle.close()
  return output[0].code
}

/** The library's own style, and no `content-visibility`: it asks for the place of every highlight, which would lay out all sections one by one. */
export async function recogitoStyle(): Promise<string> {
  const own = await readFile(
    path.resolve(
      import.meta.dirname,
      '../../../node_modules/@recogito/text-annotator/dist/text-annotator.css',
    ),
    'utf8',
  )
  return `${stillStyle.replace(/^section.*$/m, '')}\n${own}`
}

function annotationsOf(revision: RevisionView, claims: readonly Claim[]): object[] {
  return marksOf(claims).map(({ id, start, end, isOpen }) => ({
    id,
    bodies: [],
    properties: { isOpen },
    target: { annotation: id, selector: [{ quote: revision.text.slice(start, end), start, end }] },
  }))
}

/** The same text as plain HTML, and the claims as the library's annotations beside it; the script at `/recogito.js` brings them together. */
export function recogitoPage(
  style: string,
  article?: Readonly<{ revision: RevisionView; claims: readonly Claim[] }>,
): string {
  const text = article
    ? inSections(
        article.revision,
        article.revision.blocks.map(({ start, end }) => escaped(article.revision.text.slice(start, end))),
      )
    : ''
  const annotations = article ? annotationsOf(article.revision, article.claims) : []
  return (
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Recogito</title><style>${style}</style><body><main id="text">${text}</main>` +
    `<script type="application/json" id="annotations">${JSON.stringify(annotations).replace(/</g, '\\u003c')}</script><script src="/recogito.js"></script></body></html>`
  )
}
