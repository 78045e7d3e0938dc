import type { RevisionText } from '@/lib/domain/revision'
import { readMarkdown } from '@/lib/ingest/markdown'
import { readPlainText } from '@/lib/ingest/plain-text'

type Given = { text: string; fileName?: string; title?: string; language: string }

/** The blocks and sentences of a text as it will be read: Markdown when its file's name ends in .md, plain text otherwise. */
export function readText({
  text,
  fileName,
  title,
  language,
}: Given): RevisionText & { title: string | null } {
  if (/\.(md|markdown)$/i.test(fileName ?? '')) {
    const read = readMarkdown(text, { language })
    return { ...read, title: title ?? read.title }
  }
  return { ...readPlainText(text, { title: title ?? '', language }), title: title ?? null }
}
