/** What came of a sign-in; `refused` is the same for a wrong password and for an account that is not there, and only the right password is asked for a code. */
export type SignInAnswer =
  | 'signed-in'
  | 'refused'
  | 'code-needed'
  | 'wrong-code'
  | 'too-many'
  | 'not-ready'
  | 'other-address'
  | 'unreachable'
export type SignIn = (given: { email: string; password: string; code?: string }) => Promise<SignInAnswer>

/** The one sentence for each sign-in that did not succeed. */
export const signInSays: Record<Exclude<SignInAnswer, 'signed-in'>, string> = {
  refused: 'The e-mail address or the password is not right.',
  'code-needed': 'Type the code of your second factor.',
  'wrong-code': 'This code is not right, or was used already. Wait for the next one.',
  'too-many': 'Too many tries. Wait a minute, then try again.',
  'not-ready': 'The desk is busy or not ready. Try again in a moment.',
  get 'other-address'() {
    return `The desk takes no sign-ins at ${window.location.origin}: open it at the address that it is set up for, or let whoever runs it set APP_URL to this one.`
  },
  unreachable: 'The desk cannot be reached. Check the connection and try again.',
}

const patience = 30_000

/** The desk's own refusal of what next-auth was to be asked. */
class Refused extends Error {}

/** Speaks next-auth's HTTP interface itself: its own client leaves the page when the desk cannot be reached, and half-written words with it. */
async function ask(path: string, fields: Record<string, string>): Promise<URL> {
  const signal = AbortSignal.timeout(patience)
  const { csrfToken } = (await (await fetch('/api/auth/csrf', { signal })).json()) as { csrfToken: string }
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    body: new URLSearchParams({ callbackUrl: '/', ...fields, csrfToken, json: 'true' }),
    signal,
  })
  const { url, error } = (await response.json()) as { url?: string; error?: { code?: string; rule?: string } }
  if (url === undefined) throw new Refused(error?.rule ?? error?.code)
  return new URL(url, window.location.origin)
}

/** Signs in with e-mail address and password; the browser keeps the session's cookie. */
export const signIn: SignIn = async (given) => {
  try {
    const error = (await ask('callback/credentials', given)).searchParams.get('error')
    if (error === null) return 'signed-in'
    if (error === 'too-many' || error === 'code-needed' || error === 'wrong-code') return error
    return error === 'CredentialsSignin' ? 'refused' : 'unreachable'
  } catch (error) {
    const code = error instanceof Refused ? error.message : ''
    return code === 'not-ready' || code === 'other-address' ? code : 'unreachable'
  }
}

/** Begins single sign-on and gives the identity provider's address to go to, or null when the desk or the provider cannot be reached. */
export async function startSingleSignOn(to: string): Promise<string | null> {
  try {
    const place = await ask('signin/oidc', { callbackUrl: to })
    return place.origin === window.location.origin ? null : place.href
  } catch {
    return null
  }
}

/** Whether this desk is set up for single sign-on. */
export async function hasSingleSignOn(): Promise<boolean> {
  try {
    return (
      'oidc' in
      ((await (
        await fetch('/api/auth/providers', { signal: AbortSignal.timeout(patience) })
      ).json()) as object)
    )
  } catch {
    return false
  }
}

/** Ends the session; false when the desk could not be reached, and the session goes on. */
export async function signOut(): Promise<boolean> {
  try {
    await ask('signout', {})
    return true
  } catch {
    return false
  }
}
