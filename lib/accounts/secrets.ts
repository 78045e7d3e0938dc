import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 bits, fit for a link or a cookie. */
export const makeSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored of a secret: its SHA-256, which cannot be turned back. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
