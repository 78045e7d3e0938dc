/** How far the sheet is drawn up over the text. */
export const sheetStops = ['peek', 'half', 'full'] as const
export type Stop = (typeof sheetStops)[number]

/** What the handle does next: up stop by stop, and from the top back down. */
export const nextStop: Record<Stop, Stop> = { peek: 'half', half: 'full', full: 'peek' }

/** The stop one step up or down; the ends stay. */
export function stepStop(stop: Stop, by: 1 | -1): Stop {
  return sheetStops[Math.min(sheetStops.length - 1, Math.max(0, sheetStops.indexOf(stop) + by))]!
}

/**
 * Where a sheet that was let go comes to rest, by its height as a share of the window; a flick, in window heights a second,
 * counts like a hand that went on for a moment.
 */
export function restingStop(share: number, flick = 0): Stop {
  const reach = share + flick * 0.15
  return reach < 0.3 ? 'peek' : reach < 0.72 ? 'half' : 'full'
}
