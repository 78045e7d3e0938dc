import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** What every answer carries, page, file or API. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
]

/** Pages get a policy with a nonce from proxy.ts; what is not a page may load and run nothing at all. */
const nothingRuns = { key: 'Content-Security-Policy', value: "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox" }

/** A script of this build that runs as a worker loads scripts of this build and asks the desk, and does nothing else. */
const onlyTheDesk = { key: 'Content-Security-Policy', value: "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'" }

/** @type {import('next').NextConfig} */
export default {
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  images: { unoptimized: true },
  outputFileTracingRoot: path.dirname(fileURLToPath(import.meta.url)),
  turbopack: { root: path.dirname(fileURLToPath(import.meta.url)) },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
  async headers() {
    return [
      { source: '/:path*', headers: everywhere },
      { source: '/api/:path*', headers: [nothingRuns, { key: 'Cache-Control', value: 'no-store' }] },
      { source: '/schema/:path*', headers: [nothingRuns] },
      { source: '/_next/static/:path*', headers: [nothingRuns] },
      { source: '/_next/static/:path*.js', headers: [onlyTheDesk] },
    ]
  },
}
