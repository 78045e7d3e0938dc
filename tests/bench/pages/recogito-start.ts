import { createTextAnnotator } from '@recogito/text-annotator'

const page = globalThis as unknown as { recogito: ReturnType<typeof createTextAnnotator> }
const read = (id: string) => document.getElementById(id)!

page.recogito = createTextAnnotator(read('text'), { selectionMode: 'all' })
page.recogito.setAnnotations(
  JSON.parse(read('annotations').textContent) as Parameters<typeof page.recogito.setAnnotations>[0],
)
