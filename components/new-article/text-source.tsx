'use client'

import { FileText } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { controlLook, Field } from '@/components/ui/field'
import { classNames } from '@/components/ui/class-names'
import { useTypedBeforeHydration } from '@/components/ui/use-typed-before-hydration'
import type { ArticleWords } from '@/components/article-facts/article-words'
import { readTextFile } from '@/components/preview/read-text-file'

type TextSourceProps = { words: ArticleWords; type: (change: Partial<ArticleWords>) => void; error?: string }

/** The article's text: pasted, typed, or taken from a file. */
export function TextSource({ words, type, error }: TextSourceProps) {
  const input = useRef<HTMLInputElement>(null)
  const text = useTypedBeforeHydration<HTMLTextAreaElement>()
  const [refusal, setRefusal] = useState<string | null>(null)

  async function take(file: File | undefined) {
    if (!file) return
    const read = await readTextFile(file)
    setRefusal(read.ok ? null : read.says)
    if (read.ok) type({ text: read.text, fileName: file.name })
    if (input.current) input.current.value = ''
  }
  const takeEarly = useEffectEvent(() => void take(input.current?.files?.[0]))
  useEffect(() => takeEarly(), []) // a file can be chosen before the page is awake, and nobody then tells of it
  return (
    <div
      className="flex flex-col gap-2"
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={(event) =>
        event.dataTransfer.files.length > 0 &&
        (event.preventDefault(), void take(event.dataTransfer.files[0]))
      }
    >
      <Field
        label="Text"
        error={refusal ?? error}
        hint="Claims will be tied to these exact words. A corrected text can follow later, as a new revision."
      >
        {(ties) => (
          <textarea
            ref={text}
            {...ties}
            name="text"
            value={words.text}
            dir="auto"
            maxLength={1_000_000}
            placeholder="Paste the text here"
            onChange={(event) => (setRefusal(null), type({ text: event.target.value }))}
            className={classNames(controlLook, 'h-72 resize-y py-2.5 leading-relaxed')}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-13 text-ink-soft">
        <Button onClick={() => input.current?.click()}>
          <FileText aria-hidden className="size-4" />
          Choose a file
        </Button>
        {words.fileName ? (
          <span className="flex min-w-0 items-center gap-2">
            <bdi translate="no" className="min-w-0 wrap-anywhere">
              {words.fileName}
            </bdi>
            <Button look="quiet" onClick={() => type({ fileName: '', text: '' })}>
              Remove
            </Button>
          </span>
        ) : (
          <span>A .txt or .md file in UTF-8</span>
        )}
        <input
          ref={input}
          type="file"
          accept=".txt,.md,.markdown,text/plain,text/markdown"
          aria-label="A text file"
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </div>
    </div>
  )
}
