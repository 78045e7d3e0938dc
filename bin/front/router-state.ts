import { parseAndValidateFlightRouterState as parse } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js'

type State = NonNullable<ReturnType<typeof parse>>

/** Far more than the screens are deep; thousands would use up the stack of whoever walks down them. */
const deepest = 50

const isShallow = ([, below]: State, left: number): boolean =>
  left > 0 && Object.values(below).every((state) => isShallow(state, left - 1))

/** Whether Next can read where a screen says it stands; on some addresses it fails on what it cannot read. */
export function isReadableState(header: string): boolean {
  try {
    return isShallow(parse(header), deepest)
  } catch {
    return false
  }
}
