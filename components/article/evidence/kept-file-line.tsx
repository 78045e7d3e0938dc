'use client'

import { nameOf } from '@/components/article/claim/claim-desk'
import { useReading } from '@/components/article/subscribe/use-session'
import { RelativeTime } from '@/components/ui/relative-time'
import { SeenText } from '@/components/ui/seen-text'
import { sizeOf } from '@/components/ui/size-of'
import type { Evidence } from '@/lib/domain/evidence'
import { fileKindLabel } from '@/lib/domain/file-kinds'
import type { FileSeen } from '@/lib/domain/kept-file'
import { ReadKeptFile } from './read-kept-file'

/** The copy of a picture that is shown, which the desk drew anew; nothing of what is none. */
function ShownPicture({ file }: { file: FileSeen }) {
  if (!file.isShown) return null
  return (
    <img
      src={`/api/v1/files/${file.id}/picture`}
      alt={`Picture: ${file.name}`}
      loading="lazy"
      className="max-h-80 max-w-full self-start border border-line object-contain"
    />
  )
}

type KeptFileLineProps = { evidence: Pick<Evidence, 'file' | 'excerptAt'>; now: string }

/** The file that evidence rests on, with who uploaded it and when, what that proves, and the way to its bytes; nothing where there is none. */
export function KeptFileLine({ evidence: { file, excerptAt }, now }: KeptFileLineProps) {
  const { people } = useReading()
  if (!file) return null
  return (
    <>
      <ShownPicture file={file} />
      <p className="text-13 text-ink-soft">
        <a
          href={`/api/v1/files/${file.id}`}
          download
          className="break-words text-accent underline underline-offset-2"
        >
          <bdi translate="no">
            <SeenText>{file.name}</SeenText>
          </bdi>
        </a>{' '}
        ({fileKindLabel(file.mediaType)}, {sizeOf(file.bytes)}), uploaded by{' '}
        <bdi translate="no">{nameOf(people, file.uploadedBy)}</bdi>,{' '}
        <RelativeTime at={file.uploadedAt} now={now} />
        {excerptAt && ', the excerpt marked in it'}. <ReadKeptFile file={file} excerptAt={excerptAt} />
        It proves that the desk held these bytes, not where they came from.
      </p>
    </>
  )
}
