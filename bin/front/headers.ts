/** What every answer carries, page, file, API or refusal. */
export const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** Pages get a policy with a nonce from proxy.ts; what is not a page may load and run nothing at all. */
export const nothingRuns = {
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
}

/** A script of this build that runs as a worker loads scripts of this build and asks the desk, and does nothing else. */
export const onlyTheDesk = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
}

/** What answers over TLS carry too. */
export const overTls = { 'Strict-Transport-Security': 'max-age=31536000' }
