/** The path to go to after sign-in: only one of this desk, so that a link cannot send a person elsewhere; else the desk. */
export function ownPath(to: string | readonly string[] | undefined): string {
  if (typeof to !== 'string' || !/^\/(?![/\\])/.test(to) || /[\u0000-\u001f\\]/.test(to)) return '/'
  return /^\/sign-in(?:[/?#]|$)/.test(to) ? '/' : to
}
