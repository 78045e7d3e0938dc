/** What every measured page has: a place to stand still in when its frame has been painted. */
export type Still = { standStill(): void }
