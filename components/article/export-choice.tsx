import { ChevronDown, Download } from 'lucide-react'
import { memo } from 'react'
import { Menu } from '@/components/ui/menu'
import { exportFormatLabel, exportFormats, exportFormatSays } from '@/lib/domain/export-format'

const look =
  'inline-flex min-h-9 items-center border border-line-strong text-14 font-medium hover:bg-panel pointer-coarse:min-h-11'

/** The way to a file: the whole of it with one press, the other formats behind the arrow beside it. */
export const ExportChoice = memo(function ExportChoice({ articleId }: { articleId: string }) {
  const path = `/api/v1/articles/${articleId}/export`
  return (
    <div className="flex shrink-0">
      <a href={path} download className={`${look} gap-2 rounded-s-sm px-3`}>
        <Download aria-hidden className="size-4" /> <span className="max-sm:sr-only">Export</span>
      </a>
      <Menu
        name="Export formats"
        label={<ChevronDown aria-hidden className="size-4" />}
        openerClassName={`${look} rounded-e-sm border-s-0 px-1.5 text-ink-soft hover:text-ink pointer-coarse:px-3`}
        lines={exportFormats.map((format) => ({
          label: exportFormatLabel[format],
          hint: exportFormatSays[format],
          href: `${path}?format=${format}`,
          download: true,
        }))}
      />
    </div>
  )
})
