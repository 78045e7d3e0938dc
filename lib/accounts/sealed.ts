import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { deskSecret } from '@/lib/settings/running'

/** The key for what is sealed at rest, derived from the desk's secret by HKDF (RFC 5869). */
function sealingKey(): Buffer {
  return Buffer.from(hkdfSync('sha256', deskSecret(), '', 'tickmark sealed/1', 32))
}

/** The words sealed with AES-256-GCM; they open only under the same desk's secret and the same `about`, such as a person's id. */
export function seal(words: string, about: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(), nonce).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The words of a seal; null when it was made under another secret, about something else, or changed since. */
export function unseal(sealed: string, about: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const cipher = createDecipheriv('aes-256-gcm', sealingKey(), bytes.subarray(0, 12), { authTagLength: 16 })
      .setAAD(Buffer.from(about))
      .setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
