import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import Provider from 'oidc-provider'

/** What the identity provider says of one account. */
export type OidcAccount = Readonly<{ sub: string; email?: string; email_verified?: boolean; name?: string }>

/** A real OpenID provider of one test on this machine; whoever is `now` signs in there without a question. */
export type OidcServer = {
  issuer: string
  now: OidcAccount
  serve(redirect: string): void
  stop(): Promise<void>
}

export const oidcClient = { id: 'tickmark', secret: 'a secret between the two' } as const

/** Opens the port of the provider, which answers once `serve` has told it where the desk is. */
export async function serveOidc(): Promise<OidcServer> {
  let answer: RequestListener = (_, response) => void response.writeHead(503).end()
  const server = createServer((request, response) => answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  const issuer = `http://127.0.0.1:${address.port}`
  const accounts = new Map<string, OidcAccount>()
  const oidc: OidcServer = {
    issuer,
    now: { sub: 'nobody' },
    serve(redirect) {
      const provider = new Provider(issuer, {
        clients: [{ client_id: oidcClient.id, client_secret: oidcClient.secret, redirect_uris: [redirect] }],
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
        findAccount: (_, sub) => ({ accountId: sub, claims: () => accounts.get(sub) ?? { sub } }),
        interactions: { url: (_, { uid }) => `/interaction/${uid}` },
        features: { devInteractions: { enabled: false } },
        pkce: { required: () => true },
        cookies: { keys: ['a key of one test'] },
        loadExistingGrant: async ({
          oidc: {
            client,
            session,
            provider: { Grant },
          },
        }) => {
          const grant = new Grant({ clientId: client?.clientId, accountId: session?.accountId })
          grant.addOIDCScope('openid email profile')
          await grant.save()
          return grant
        },
      })
      const rest = provider.callback()
      answer = (request, response) => {
        if (!request.url?.startsWith('/interaction/')) return void rest(request, response)
        accounts.set(oidc.now.sub, oidc.now)
        void provider.interactionFinished(request, response, {
          login: { accountId: oidc.now.sub, remember: false },
        })
      }
    },
    stop: () => new Promise((settle) => (server.close(() => settle()), server.closeAllConnections())),
  }
  return oidc
}
