import 'server-only'
import NextAuth, { type NextAuthOptions } from 'next-auth'

/** One request to next-auth, taken apart: what stands in its link, its cookies, its headers and its body. */
export type AuthRequest = Readonly<{
  method: string
  action: readonly string[]
  query: Readonly<Record<string, string>>
  cookies: Readonly<Record<string, string>>
  headers: Readonly<Record<string, string>>
  body: Readonly<Record<string, unknown>>
}>

/** What next-auth's handler for Node writes its answer to. */
class Answer {
  statusCode = 200
  words: string | null = null
  readonly headers = new Map<string, string | string[]>()
  status(code: number): this {
    this.statusCode = code
    return this
  }
  setHeader(name: string, value: string | string[]): this {
    this.headers.set(name.toLowerCase(), value)
    return this
  }
  getHeader(name: string): string | string[] | undefined {
    return this.headers.get(name.toLowerCase())
  }
  removeHeader(name: string): void {
    this.headers.delete(name.toLowerCase())
  }
  json(value: unknown): void {
    this.setHeader('content-type', 'application/json')
    this.words = JSON.stringify(value)
  }
  send(words: unknown): void {
    if (typeof words === 'object' && words !== null) this.json(words)
    else this.words = words === undefined || words === null ? null : String(words)
  }
  end(): void {}

  toResponse(): Response {
    const headers = new Headers()
    for (const [name, values] of this.headers)
      for (const value of [values].flat()) headers.append(name, value)
    return new Response(this.words, { status: this.statusCode, headers })
  }
}

/**
 * What next-auth answers. It is asked in its form for Node, since the other one reads the body by itself, to its end whatever its size, and
 * takes every cookie as it came.
 */
export async function askNextAuth(
  { action, query, ...request }: AuthRequest,
  options: NextAuthOptions,
): Promise<Response> {
  const answer = new Answer()
  const handle = NextAuth as unknown as (
    request: object,
    answer: Answer,
    options: NextAuthOptions,
  ) => Promise<void>
  await handle({ ...request, query: { ...query, nextauth: action } }, answer, options)
  return answer.toResponse()
}
