'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { Notice } from '@/components/ui/notice'
import { RelativeTime } from '@/components/ui/relative-time'
import { SeenText } from '@/components/ui/seen-text'
import { sizeOf } from '@/components/ui/size-of'
import { fileKindLabel } from '@/lib/domain/file-kinds'
import { noWordsSays } from '@/lib/domain/foreign-page'
import type { FileView } from '@/lib/domain/kept-file'

/** What was kept of an upload, and by whom it was uploaded. */
export function KeptFileFacts({ file }: { file: FileView }) {
  const { now } = useClaimDesk()
  return (
    <div className="flex flex-col gap-1 text-13 text-ink-soft">
      <p>
        <bdi translate="no">
          <SeenText>{file.name}</SeenText>
        </bdi>
        , {fileKindLabel(file.mediaType)}, {sizeOf(file.bytes)}, uploaded by{' '}
        <bdi translate="no">{file.uploadedBy.name}</bdi> <RelativeTime at={file.uploadedAt} now={now} />.
      </p>
      {file.unread && <Notice kind="news">{file.unread.message}</Notice>}
      {file.page?.text === '' && <Notice kind="news">{noWordsSays(file.mediaType)}</Notice>}
    </div>
  )
}
