import { NextResponse, type NextRequest } from 'next/server'
import { isOverTls } from '@/lib/settings/running'

const development = process.env.NODE_ENV === 'development'

/** The policy of one page: only what carries this answer's nonce runs; in development the tools need more. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(development ? [] : ["require-trusted-types-for 'script'", 'trusted-types default nextjs']),
  ].join('; ')
}

/**
 * Gives every page its own nonce and policy and tells it the path that was asked for; what a request brings along of these is
 * overwritten. It decides nothing: every page asks for itself who is there.
 */
export function proxy(request: NextRequest): NextResponse {
  const value = policy(Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64'))
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', value)
  headers.delete('Content-Security-Policy-Report-Only')
  headers.set('x-asked-path', request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', value)
  response.headers.set('Cache-Control', 'no-store')
  if (isOverTls()) response.headers.set('Strict-Transport-Security', 'max-age=31536000')
  return response
}

export const config = { matcher: ['/((?!api/|_next/static/|schema/).*)'] }
