import { expect, test } from 'vitest'
import { readStoreAddress } from '@/lib/settings/file-store'
import { readSettings } from '@/lib/settings/settings'

const oidc = { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'desk', OIDC_CLIENT_SECRET: 'hush' }

test('a desk without any setting serves on loopback with the sample article', () => {
  expect(readSettings({})).toMatchObject({
    dataDir: './data',
    host: '127.0.0.1',
    port: 3000,
    appUrl: 'http://localhost:3000',
    sample: true,
  })
})

test('the address follows the port until it is given', () => {
  expect(readSettings({ PORT: '8080' }).appUrl).toBe('http://localhost:8080')
  expect(readSettings({ PORT: '8080', APP_URL: 'https://desk.example.org/' }).appUrl).toBe(
    'https://desk.example.org',
  )
})

test('an empty value counts as unset', () => {
  expect(readSettings({ DATABASE_URL: '', PORT: ' ' })).toEqual(readSettings({}))
})

test('the administrator’s address is kept in lower case', () => {
  const settings = readSettings({
    TICKMARK_ADMIN_EMAIL: 'Ada@Desk.example',
    TICKMARK_ADMIN_PASSWORD: 'correct horse battery',
  })
  expect(settings.adminEmail).toBe('ada@desk.example')
})

test('the sample article can be left out', () => {
  expect(readSettings({ TICKMARK_SAMPLE: '0' }).sample).toBe(false)
})

test('sign-on and mail are whole or absent', () => {
  expect(readSettings({}).oidc).toBeUndefined()
  expect(readSettings(oidc).oidc).toEqual({
    issuer: 'https://login.example.org',
    clientId: 'desk',
    clientSecret: 'hush',
  })
  expect(
    readSettings({ SMTP_URL: 'smtp://mail.example.org:587', MAIL_FROM: 'desk@example.org' }).smtp,
  ).toEqual({
    url: 'smtp://mail.example.org:587',
    from: 'desk@example.org',
  })
})

test('a store of files is whole or absent', () => {
  const FILES_URL = 's3://tickmark?endpoint=https://s3.example.org'
  expect(() => readSettings({ FILES_URL, FILES_KEY: 'desk' })).toThrow('FILES_URL needs FILES_SECRET')
  expect(() => readSettings({ FILES_URL, FILES_KEY: 'desk', FILES_SECRET: 'hush' })).not.toThrow()
  const { region, ...address } = readStoreAddress(FILES_URL)!
  expect([region, address]).toEqual(['us-east-1', { bucket: 'tickmark', endpoint: 'https://s3.example.org' }])
})

test.for([
  [{ FILES_URL: 'https://s3.example.org/tickmark' }, 'FILES_URL'],
  [{ FILES_URL: 's3://tickmark' }, 'FILES_URL'],
  [{ FILES_URL: 's3://tickmark?endpoint=https://s3.example.org/path' }, 'FILES_URL'],
  [{ MAX_FILE_MB: '0' }, 'MAX_FILE_MB'],
  [{ MAX_FILE_MB: '201' }, 'MAX_FILE_MB'],
  [{ DATABASE_URL: 'mysql://localhost/desk' }, 'DATABASE_URL'],
  [{ DATABASE_URL: 'localhost' }, 'DATABASE_URL'],
  [{ HOST: 'every where' }, 'HOST'],
  [{ PORT: '70000' }, 'PORT'],
  [{ PORT: '0' }, 'PORT'],
  [{ PORT: '3000a' }, 'PORT'],
  [{ APP_URL: 'desk.example.org' }, 'APP_URL'],
  [{ APP_URL: 'ftp://desk.example.org' }, 'APP_URL'],
  [{ APP_URL: 'https://example.org/desk' }, 'APP_URL'],
  [{ NEXTAUTH_SECRET: 'short' }, 'NEXTAUTH_SECRET'],
  [{ TICKMARK_ADMIN_EMAIL: 'ada@desk.example' }, 'TICKMARK_ADMIN_PASSWORD'],
  [{ TICKMARK_ADMIN_PASSWORD: 'correct horse battery' }, 'TICKMARK_ADMIN_EMAIL'],
  [{ TICKMARK_ADMIN_EMAIL: 'ada', TICKMARK_ADMIN_PASSWORD: 'correct horse battery' }, 'TICKMARK_ADMIN_EMAIL'],
  [{ TICKMARK_ADMIN_EMAIL: 'ada@desk.example', TICKMARK_ADMIN_PASSWORD: 'horse' }, 'TICKMARK_ADMIN_PASSWORD'],
  [{ TICKMARK_SAMPLE: 'perhaps' }, 'TICKMARK_SAMPLE'],
  [{ ...oidc, OIDC_ISSUER: 'login' }, 'OIDC_ISSUER'],
  [{ ...oidc, OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET'],
  [{ OIDC_CLIENT_ID: 'desk' }, 'OIDC_ISSUER'],
  [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL'],
  [{ SMTP_URL: 'smtp://mail.example.org' }, 'MAIL_FROM'],
  [{ MAIL_FROM: 'the desk' }, 'MAIL_FROM'],
] as const)('%o stops the start with one sentence that names %s', ([env, name]) => {
  expect(() => readSettings(env)).toThrow(new RegExp(`^The setting [^.]*\\b${name}\\b.*\\.$`))
})

test('a wrong secret is never repeated in the sentence', () => {
  expect(() => readSettings({ NEXTAUTH_SECRET: 'hunter2' })).not.toThrow(/hunter2/)
  expect(() => readSettings({ DATABASE_URL: 'mysql://ada:hunter2@host/desk' })).not.toThrow(/hunter2/)
})
