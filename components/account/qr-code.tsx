import { encode } from 'uqr'

/** A square code that a camera reads, dark on light in every theme; its words are to stand beside it. */
export function QrCode({ words, label }: { words: string; label: string }) {
  const { data, size } = encode(words, { ecc: 'L', border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-56 shrink-0 rounded-sm border border-line forced-color-adjust-none"
    >
      <path d={`M0 0h${size}v${size}h-${size}z`} className="fill-white" />
      <path d={squares.join('')} className="fill-black" />
    </svg>
  )
}
