import { startTransition, useEffect, useState } from 'react'

/** False on the server and for the first drawing in the browser, then true: for what need not be sent with the page, and may wait until it stands. */
export function useStanding(): boolean {
  const [isStanding, stand] = useState(false)
  useEffect(() => startTransition(() => stand(true)), [])
  return isStanding
}
