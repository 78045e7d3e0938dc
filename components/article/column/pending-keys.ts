/** `ask` does what a key wants of the open panel; `arrive` tells that the panel of a claim stands, and gives what tells that it is gone. */
export type PendingKeys = Readonly<{
  ask: (deed: () => void) => void
  arrive: (claimId: string) => () => void
}>

/** Keys that are pressed while the panel of the chosen claim is still being fetched are kept for it; those for a claim that was left meanwhile are forgotten. */
export function makePendingKeys(chosen: () => string | null): PendingKeys {
  let here: string | null = null
  let waiting: { claimId: string | null; deeds: (() => void)[] } = { claimId: null, deeds: [] }
  return {
    ask(deed) {
      const claimId = chosen()
      if (here === claimId) return deed()
      if (waiting.claimId !== claimId) waiting = { claimId, deeds: [] }
      waiting.deeds.push(deed)
    },
    arrive(claimId) {
      here = claimId
      const { claimId: meant, deeds } = waiting
      waiting = { claimId: null, deeds: [] }
      if (meant === claimId) for (const deed of deeds) deed()
      return () => {
        if (here === claimId) here = null
      }
    },
  }
}
