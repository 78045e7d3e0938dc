'use client'

import { useState, type ClipboardEvent, type DragEvent, type ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

type FileDropProps = { onFile: (file: File) => void; children: ReactNode }

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** Takes a file that is dragged onto what stands in it, and a picture that is pasted there; pasted words stay words. */
export function FileDrop({ onFile, children }: FileDropProps) {
  const [isOver, setOver] = useState(false)
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    setOver(true)
  }
  const take = (event: DragEvent | ClipboardEvent, files: FileList) => {
    setOver(false)
    const [file] = files
    if (!file) return
    event.preventDefault()
    onFile(file)
  }
  const paste = (event: ClipboardEvent) => {
    if (!event.clipboardData.types.includes('text/plain')) take(event, event.clipboardData.files)
  }
  return (
    <div
      className={classNames('flex flex-col gap-3', isOver && 'outline-2 outline-offset-4 outline-accent')}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={(event) =>
        event.currentTarget.contains(event.relatedTarget as Node | null) || setOver(false)
      }
      onDrop={(event) => take(event, event.dataTransfer.files)}
      onPaste={paste}
    >
      {children}
    </div>
  )
}
