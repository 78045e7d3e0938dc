// What the start hands to a process once it has checked it; asked for when it is needed, since a test sets up its desk after this is loaded.
import { readStoreAddress, type FileStoreSettings } from './file-store.ts'

/** Where the database is. */
export const databaseUrl = (): string | undefined => process.env.DATABASE_URL

/** The address that people use, without a path; the start always sets it. */
export const deskAddress = (): string | undefined => process.env.NEXTAUTH_URL

/** Whether people reach the desk over TLS. */
export const isOverTls = (): boolean => deskAddress()?.startsWith('https:') ?? false

/** The secret under which the desk signs and seals, or undefined where the start has set none. */
export const findDeskSecret = (): string | undefined => process.env.NEXTAUTH_SECRET

/** The same where nothing can be done without it; throws when there is none. */
export function deskSecret(): string {
  const secret = findDeskSecret()
  if (!secret) throw new Error('the desk has no secret')
  return secret
}

/** The identity provider of single sign-on, or null where none is set. */
export function identityProvider(): Readonly<{
  issuer: string
  clientId: string
  clientSecret: string
}> | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = process.env
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null
}

/** The mail server and whom mail is from, or null where the desk sends none. */
export function mailServer(): Readonly<{ url: string; from: string }> | null {
  const { SMTP_URL: url, MAIL_FROM: from } = process.env
  return url && from ? { url, from } : null
}

/** From which level on the log is written. */
export const logLevel = (): string => process.env.LOG_LEVEL ?? 'info'

/** The megabytes below which nothing more is stored. */
export const minFreeMb = (): number => Number(process.env.MIN_FREE_MB ?? 0)

/** The megabytes that a file may have which somebody uploads. */
export const maxFileMb = (): number => Number(process.env.MAX_FILE_MB?.trim() || 25)

/** Where the desk keeps its files. */
export const dataDir = (): string => process.env.DATA_DIR ?? '.'

/** The store in which files are kept, or null where they lie in the data folder. */
export function fileStore(): FileStoreSettings | null {
  const { FILES_URL: url, FILES_KEY: key, FILES_SECRET: secret } = process.env
  const address = url?.trim() ? readStoreAddress(url.trim()) : null
  return address && key && secret ? { ...address, key: key.trim(), secret: secret.trim() } : null
}

/** The proxy through which pages are fetched, or null where the desk dials itself. */
export const fetchProxy = (): string | null => process.env.FETCH_PROXY?.trim() || null

/** The proxies that may say whom a request is from, as they are written in the settings. */
export const trustedProxies = (): string => process.env.TRUSTED_PROXIES ?? ''
