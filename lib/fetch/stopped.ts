import type { FetchRule } from '@/lib/domain/fetching'

/** Carries a refusal through the layers of the connection; nothing is wrong with the desk where it is thrown. */
export class FetchStopped extends Error {
  constructor(readonly rule: FetchRule) {
    super(rule)
  }
}

/** What the codes of Node, OpenSSL and undici mean to whoever asked for the page. */
const rules: readonly (readonly [code: RegExp, rule: FetchRule])[] = [
  [/^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EBADNAME|ENONAME)/, 'no-such-host'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EHOSTDOWN|EACCES|EPERM)/, 'no-answer'],
  [/^(ETIMEDOUT|UND_ERR_\w*TIMEOUT)/, 'too-slow'],
  [/^UND_ERR_HEADERS_OVERFLOW|^HPE_HEADER_OVERFLOW/, 'headers-too-large'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_ABORTED|UND_ERR_DESTROYED|UND_ERR_CLOSED)/, 'cut-short'],
  [/^(UND_ERR_RES_CONTENT_LENGTH|HPE_INVALID_EOF)/, 'cut-short'],
  [/^(HPE_|UND_ERR_)/, 'not-http'],
  [/^(Z_BUF_ERROR)/, 'cut-short'],
  [/^(Z_|ERR__ERROR_|ERR_BROTLI|ERR_PADDING)/, 'wrong-encoding'],
  [/^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|HOSTNAME_MISMATCH)/, 'bad-certificate'],
]

/** The rule that an error of the connection stands for, or null where it is none of the connection. */
export function ruleOf(error: unknown): FetchRule | null {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each instanceof FetchStopped) return each.rule
    if (each.name === 'HTTPParserError') return 'not-http'
    if (/^Proxy (response|Authentication)/i.test(each.message)) return 'proxy-refused'
    const { code } = each as { code?: unknown }
    if (typeof code !== 'string') continue
    const found = rules.find(([form]) => form.test(code))
    if (found) return found[1]
  }
  return null
}
