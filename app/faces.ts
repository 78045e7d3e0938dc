import { preload } from 'react-dom'

const faces = [
  new URL('../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', import.meta.url),
  new URL(
    '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    import.meta.url,
  ),
].map(({ pathname }) => pathname)

/** Has the browser fetch the two faces of every page beside the style that names them, so that words are set once. */
export function fetchFaces(): void {
  for (const face of faces) preload(face, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
}
