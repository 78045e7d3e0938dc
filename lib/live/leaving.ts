import 'server-only'

const held = globalThis as { tickmarkLeaving?: AbortController }

/** Aborted when this process is told to stop, so that open streams end and it can. */
export function leaving(): AbortSignal {
  if (!held.tickmarkLeaving) {
    const controller = new AbortController()
    held.tickmarkLeaving = controller
    for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => controller.abort())
  }
  return held.tickmarkLeaving.signal
}
