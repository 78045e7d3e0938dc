import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { everywhere, nothingRuns, onlyTheDesk } from './bin/front/headers.ts'

const asList = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }))

/** @type {import('next').NextConfig} */
export default {
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  images: { unoptimized: true },
  outputFileTracingRoot: path.dirname(fileURLToPath(import.meta.url)),
  turbopack: { root: path.dirname(fileURLToPath(import.meta.url)) },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'undici'],
  async headers() {
    return [
      { source: '/:path*', headers: asList(everywhere) },
      {
        source: '/api/:path*',
        headers: [...asList(nothingRuns), { key: 'Cache-Control', value: 'no-store' }],
      },
      { source: '/schema/:path*', headers: asList(nothingRuns) },
      { source: '/_next/static/:path*', headers: asList(nothingRuns) },
      { source: '/_next/static/:path*.js', headers: asList(onlyTheDesk) },
    ]
  },
}
