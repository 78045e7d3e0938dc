import 'server-only'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import type { Identity } from '@/lib/accounts/sign-in'
import { identityProvider } from '@/lib/settings/running'

/** What an ID token says of somebody, as far as the desk reads it. */
type Claims = { iss: string; sub: string; email?: string; email_verified?: boolean }

/** Whether this desk is set up for single sign-on. */
export const isSingleSignOnSet = (): boolean => identityProvider() !== null

/** The identity provider of the settings, as next-auth wants it. */
export function singleSignOn(): OAuthConfig<Claims> {
  const { issuer = '', clientId, clientSecret } = identityProvider() ?? {}
  return {
    id: 'oidc',
    name: 'single sign-on',
    type: 'oauth',
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    userinfo: {
      // A strict provider leaves the address out of the ID token and tells it only when asked.
      request: async ({ client, tokens }) => {
        const claims = (tokens as { claims?: () => Claims }).claims?.()
        return claims?.email === undefined
          ? { ...(await client.userinfo(tokens.access_token ?? '')), ...claims }
          : claims
      },
    },
    profile: ({ sub }) => ({ id: sub }),
  }
}

/** Who the provider says it is; an address counts as verified only when the provider says so. */
export function identityOf(profile: unknown): Identity {
  const { iss, sub, email, email_verified: isVerified } = profile as Partial<Record<keyof Claims, unknown>>
  return {
    issuer: String(iss),
    subject: String(sub),
    email: typeof email === 'string' ? email : undefined,
    emailVerified: isVerified === true,
  }
}
