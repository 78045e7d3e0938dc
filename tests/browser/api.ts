import { request, type APIRequestContext } from '@playwright/test'

/** Somebody who can sign in. */
export type Account = Readonly<{ email: string; password: string }>

/** The desk of this run and its administrator. */
export function deskOfThisRun(): Account & Readonly<{ url: string }> {
  return JSON.parse(process.env.TICKMARK_BROWSER_DESK ?? '') as Account & { url: string }
}

/** A connection that rested is closed by the server, at times just as it is taken up again; nothing of such a request was read, so it is sent anew. */
const again = { maxRetries: 2 }

/** The HTTP API as one person uses it from a script. */
export class Api {
  private constructor(readonly context: APIRequestContext) {}

  static async signIn(url: string, { email, password }: Account): Promise<Api> {
    const context = await request.newContext({ baseURL: url })
    const { csrfToken } = (await (await context.get('/api/auth/csrf', again)).json()) as { csrfToken: string }
    const form = { csrfToken, email, password, json: 'true', callbackUrl: url }
    const answer = await context.post('/api/auth/callback/credentials', { form, ...again })
    if (!answer.ok()) throw new Error(`${email} is not let in: ${answer.status()} ${await answer.text()}`)
    return new Api(context)
  }

  static async nobody(url: string): Promise<Api> {
    return new Api(await request.newContext({ baseURL: url }))
  }

  async ask<T>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    data?: unknown,
  ): Promise<T> {
    const answer = await this.context.fetch(`/api/v1${path}`, { method, data, ...again })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as T
  }
}
