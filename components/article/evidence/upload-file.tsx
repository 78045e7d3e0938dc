'use client'

import { useId, useRef, useState } from 'react'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useAnswer } from '@/components/client/use-answer'
import { KeptTextReader } from '@/components/article/kept-text/kept-text-reader'
import type { TakenWords } from '@/components/article/kept-text/take-words'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress-bar'
import { SeenText } from '@/components/ui/seen-text'
import { sizeOf } from '@/components/ui/size-of'
import type { Span } from '@/lib/anchor/span'
import type { FileView } from '@/lib/domain/kept-file'
import { type EvidenceWords } from './evidence-words'
import { excerptPlace, placeWords } from './excerpt-place'
import { KeptFileFacts } from './kept-file-facts'
import { goToStance } from './stance-choice'
import type { Upload, useUpload } from './use-upload'

/** How far a file has come, or why it does not go on. */
function UnderWay({ upload }: { upload: Upload }) {
  const { file, sent, problem } = upload
  const says = `${sizeOf(sent)} of ${sizeOf(file.size)}`
  return (
    <>
      <p className="text-13 text-ink-soft">
        {problem ? 'Not uploaded: ' : 'Uploading '}
        <bdi translate="no">
          <SeenText>{file.name}</SeenText>
        </bdi>
        , {says}
      </p>
      <ProgressBar done={sent} all={file.size} label={`Uploaded: ${says}`} />
      {problem && <Notice>{problem}</Notice>}
    </>
  )
}

/** The page of a document on which a place in its text begins, as the place in the source says it; nothing where its pages are not known. */
function pageAt({ page }: FileView, at: Span): Partial<EvidenceWords> {
  const block = page?.blocks.findLast(({ start }) => start <= at.start)
  return block?.page === undefined ? {} : { page: String(block.page) }
}

type ReadFileProps = Readonly<{
  file: FileView
  words: EvidenceWords
  onType: (change: Partial<EvidenceWords>) => void
}>

/** The way to read a file's words where the article is read, and to take some of them as the excerpt. */
function ReadFile({ file, words, onType }: ReadFileProps) {
  const root = useRef<HTMLDivElement>(null)
  const [isReading, setReading] = useState(false)
  const take = ({ words: excerpt, at }: TakenWords) => {
    onType({ excerpt, excerptAt: placeWords(at), ...pageAt(file, at) })
    setReading(false)
    goToStance(root.current)
  }
  return (
    <div ref={root}>
      <Button look="quiet" onClick={() => setReading(true)}>
        Read it and mark the excerpt
      </Button>
      {isReading && (
        <KeptTextReader
          title={file.name}
          label="The file as it is read"
          strip={<KeptFileFacts file={file} />}
          read={file.page && { ...file.page, language: null }}
          marked={excerptPlace(words)}
          onTake={take}
          onClose={() => setReading(false)}
        />
      )}
    </div>
  )
}

type UploadFileProps = {
  words: EvidenceWords
  uploading: ReturnType<typeof useUpload>
  onType: (change: Partial<EvidenceWords>) => void
}

/** Chooses a file as evidence, tells how its upload stands, and lets its words be taken as the excerpt; what is written stays. */
export function UploadFile({ words, uploading, onType }: UploadFileProps) {
  const { upload, begin, retry, cancel } = uploading
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const { deeds } = useClaimDesk()
  const { value: file } = useAnswer(words.fileId, () => deeds.readFileText({ fileId: words.fileId }))
  return (
    <div className="flex flex-col gap-2">
      <input
        id={id}
        ref={field}
        type="file"
        hidden
        aria-label="File"
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          if (chosen) begin(chosen)
          target.value = ''
        }}
      />
      <div className="flex flex-wrap items-center gap-2">
        {!upload && (
          <Button look="quiet" onClick={() => field.current?.click()}>
            {words.fileId ? 'Upload another file' : 'Upload a file'}
          </Button>
        )}
        {upload?.problem && (
          <Button look="quiet" onClick={retry}>
            Go on with the upload
          </Button>
        )}
        {upload && (
          <Button look="quiet" onClick={cancel}>
            {upload.problem ? 'Leave it' : 'Cancel the upload'}
          </Button>
        )}
        {words.fileId && !upload && (
          <Button look="quiet" onClick={() => onType({ fileId: '', excerptAt: '' })}>
            Without this file
          </Button>
        )}
        {!upload && !words.fileId && (
          <p className="text-13 text-ink-faint">Or drop a file here, or paste a picture.</p>
        )}
      </div>
      <div aria-live="polite">{upload && <UnderWay upload={upload} />}</div>
      {file && <KeptFileFacts file={file} />}
      {file?.page?.text && <ReadFile file={file} words={words} onType={onType} />}
    </div>
  )
}
