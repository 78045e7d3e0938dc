'use client'

import { useState } from 'react'
import { readTextFile } from '@/components/preview/read-text-file'
import { controlLook, Field } from '@/components/ui/field'
import { classNames } from '@/components/ui/class-names'

type WholeTextProps = {
  text: string
  direction: 'ltr' | 'rtl'
  language: string
  onText: (text: string) => void
}

/** The whole text in one field: typed over, pasted, or taken from a file of plain text. */
export function WholeText({ text, direction, language, onText }: WholeTextProps) {
  const [refusal, setRefusal] = useState<string | null>(null)
  async function take(file: File | undefined) {
    if (!file) return
    const read = await readTextFile(file)
    setRefusal(read.ok ? null : read.says)
    if (read.ok) onText(read.text)
  }
  return (
    <div
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={(event) =>
        event.dataTransfer.files.length > 0 &&
        (event.preventDefault(), void take(event.dataTransfer.files[0]))
      }
    >
      <Field
        label="The corrected text"
        error={refusal}
        hint="Paste it over the old one, or change words here. A plain text file can be dropped in. What was a caption, quote or subheading stays one."
      >
        {(ties) => (
          <textarea
            {...ties}
            name="text"
            value={text}
            lang={language}
            dir={direction}
            maxLength={1_000_000}
            onChange={(event) => onText(event.target.value)}
            className={classNames(
              controlLook,
              'h-[60dvh] min-h-60 resize-y font-reading leading-relaxed sm:text-16',
            )}
          />
        )}
      </Field>
    </div>
  )
}
