import { HiddenNote } from '@/components/ui/hidden-note'
import { Notice } from '@/components/ui/notice'
import { PreviewText } from '@/components/preview/preview'
import type { PreviewState } from './use-preview'

/** How the text will be read, beside the form; before there is any text, what will be seen here. */
export function PreviewPane({
  reading: { preview, busy, says },
  language,
}: {
  reading: PreviewState
  language: string
}) {
  const count = preview?.sentences.length ?? 0
  return (
    <section aria-label="Preview" aria-busy={busy} className="min-w-0 lg:border-s lg:border-line lg:ps-10">
      <div className="flex items-baseline justify-between gap-4 border-b border-line pb-2 text-13 text-ink-faint">
        <h2 className="font-medium text-ink-soft">As it will be read</h2>
        <p role="status">
          {busy ? 'Reading the text' : preview && `${count} ${count === 1 ? 'sentence' : 'sentences'}`}
        </p>
      </div>
      {says && <Notice className="mt-4">{says}</Notice>}
      {preview ? (
        <div className="pt-6">
          <HiddenNote text={preview.text} />
          <PreviewText read={preview} language={language} direction={preview.direction} />
        </div>
      ) : (
        !says && (
          <p className="pt-6 font-reading text-19 text-ink-faint italic">
            Paste a text or choose a file. It appears here set for reading, with a small circle where each
            further sentence begins.
          </p>
        )
      )}
    </section>
  )
}
