import { isIP } from 'node:net'
import { z } from 'zod'
import { readStoreAddress } from './file-store'

/** A setting that cannot be used; the message is one sentence that names it. */
export class WrongSetting extends Error {}

/** Whether this is an address, or a subnet with as many bits as its kind of address has at most. */
function isSubnet(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const kind = isIP(address)
  return (
    kind !== 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128)))
  )
}

const fields = {
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgresql://user:password@host:5432/name' })
    .optional(),
  DATA_DIR: z.string().default('./data'),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, 'must be a host name or an address')
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number between 1 and 65535')
    .default('3000')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, 'must be a number between 1 and 65535'),
  APP_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://desk.example.org' })
    .refine((address) => URL.parse(address)?.pathname === '/', 'must not have a path')
    .transform((address) => new URL(address).origin)
    .optional(),
  NEXTAUTH_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  TICKMARK_ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  TICKMARK_ADMIN_PASSWORD: z.string().min(12, 'must have at least 12 characters').optional(),
  MIN_FREE_MB: z
    .string()
    .regex(/^\d{1,9}$/, 'must be a number of megabytes')
    .default('200')
    .transform(Number),
  MAX_FILE_MB: z
    .string()
    .regex(/^\d{1,4}$/, 'must be a number of megabytes')
    .default('25')
    .transform(Number)
    .refine((most) => most >= 1 && most <= 200, 'must be a number of megabytes between 1 and 200'),
  FILES_URL: z
    .string()
    .refine(
      (text) => readStoreAddress(text) !== null,
      'must look like s3://bucket?endpoint=https://s3.example.org',
    )
    .optional(),
  FILES_KEY: z.string().optional(),
  FILES_SECRET: z.string().optional(),
  TRUSTED_PROXIES: z
    .string()
    .refine(
      (list) => list.split(',').every((each) => isSubnet(each.trim())),
      'must be addresses or subnets such as 10.0.0.5, 10.1.0.0/16',
    )
    .optional(),
  FETCH_PROXY: z
    .url({ protocol: /^https?$/, error: 'must be an address such as http://proxy.example.org:3128' })
    .optional(),
  TICKMARK_SAMPLE: z.enum(['0', '1'], 'must be 0 or 1').default('1'),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://login.example.org' })
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional(),
  MAIL_FROM: z.string().includes('@', { error: 'must be an e-mail address' }).optional(),
}

type Name = keyof typeof fields

const belongTogether: readonly (readonly [needing: Name, needed: Name])[] = [
  ['TICKMARK_ADMIN_EMAIL', 'TICKMARK_ADMIN_PASSWORD'],
  ['TICKMARK_ADMIN_PASSWORD', 'TICKMARK_ADMIN_EMAIL'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_SECRET'],
  ['OIDC_CLIENT_ID', 'OIDC_ISSUER'],
  ['OIDC_CLIENT_SECRET', 'OIDC_ISSUER'],
  ['SMTP_URL', 'MAIL_FROM'],
  ['FILES_URL', 'FILES_KEY'],
  ['FILES_URL', 'FILES_SECRET'],
]

/** How this desk is set up; `appUrl` is an origin without a trailing slash, `dataDir` as it was written. */
export type Settings = Readonly<{
  databaseUrl?: string
  dataDir: string
  host: string
  port: number
  appUrl: string
  hasAppUrl: boolean
  minFreeMb: number
  trustedProxies?: string
  secret?: string
  adminEmail?: string
  adminPassword?: string
  sample: boolean
  oidc?: Readonly<{ issuer: string; clientId: string; clientSecret: string }>
  smtp?: Readonly<{ url: string; from: string }>
}>

/** Reads the settings from an environment, or throws `WrongSetting`; an empty value counts as unset. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.keys(fields).map((name) => [name, env[name]?.trim() || undefined]))
  const read = z.object(fields).safeParse(given)
  if (!read.success) {
    const wrong = read.error.issues[0]
    throw new WrongSetting(`The setting ${wrong?.path.join('.')} ${wrong?.message}.`)
  }
  const values = read.data
  for (const [needing, needed] of belongTogether) {
    if (values[needing] !== undefined && values[needed] === undefined)
      throw new WrongSetting(`The setting ${needing} needs ${needed} beside it.`)
  }
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = values
  const { SMTP_URL: url, MAIL_FROM: from } = values
  return {
    databaseUrl: values.DATABASE_URL,
    dataDir: values.DATA_DIR,
    host: values.HOST,
    port: values.PORT,
    hasAppUrl: values.APP_URL !== undefined,
    minFreeMb: values.MIN_FREE_MB,
    trustedProxies: values.TRUSTED_PROXIES,
    appUrl: values.APP_URL ?? `http://localhost:${values.PORT}`,
    secret: values.NEXTAUTH_SECRET,
    adminEmail: values.TICKMARK_ADMIN_EMAIL?.toLowerCase(),
    adminPassword: values.TICKMARK_ADMIN_PASSWORD,
    sample: values.TICKMARK_SAMPLE === '1',
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined,
    smtp: url && from ? { url, from } : undefined,
  }
}
