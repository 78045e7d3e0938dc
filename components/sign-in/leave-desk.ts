import { signOut } from '@/components/client/sign-in'

/** Signs out and loads the sign-in page afresh, so that nothing of the desk stays in the browser; false when the desk cannot be reached. */
export async function leaveDesk(): Promise<boolean> {
  if (!(await signOut())) return false
  window.location.assign('/sign-in')
  return true
}
