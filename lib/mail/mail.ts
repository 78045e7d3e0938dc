import 'server-only'
import { createTransport } from 'nodemailer'
import { logMended, logTroubleOnce } from '@/lib/log/log'
import { mailServer } from '@/lib/settings/running'

/** A letter in plain text to one person. */
export type Mail = Readonly<{ to: string; subject: string; text: string }>

/** Milliseconds to wait for the mail server: a deed that sends mail does not hang on it. */
const patience = {
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  socketTimeout: 10_000,
  dnsTimeout: 5_000,
}

/** The mail server's address with what it does not say itself; a password for it asks for TLS, so that it is never sent in the clear. */
function addressOf(given: string): string {
  const url = new URL(given)
  const unsaid = { ...patience, ...(url.username ? { requireTLS: true } : {}) }
  for (const [name, value] of Object.entries(unsaid))
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(value))
  return url.href
}

/** Whether this desk sends mail: only with SMTP_URL and MAIL_FROM. */
export const isMailSet = (): boolean => mailServer() !== null

/** Enters in the log that a mail was not sent: the mail server's codes, never an address or a word. */
function logUnsent(error: unknown): void {
  const { responseCode } = (error ?? {}) as { responseCode?: unknown }
  logTroubleOnce('mail', error, { responseCode: typeof responseCode === 'number' ? responseCode : undefined })
}

/**
 * Sends the mail and answers whether the mail server took it; false when none is set or it cannot be reached, never an exception:
 * mail goes beside a deed and must not undo it.
 */
export async function sendMail({ to, subject, text }: Mail): Promise<boolean> {
  const server = mailServer()
  if (!server) return false
  try {
    await createTransport(addressOf(server.url)).sendMail({
      from: server.from,
      to: { name: '', address: to },
      subject,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    logMended('mail')
    return true
  } catch (error) {
    logUnsent(error)
    return false
  }
}

/** Sends what `write` comes to in its own time, without anybody waiting for it; null sends nothing, and a failure is logged. */
export function sendLater(write: () => Promise<Mail | null>): void {
  void write()
    .then((mail) => mail && sendMail(mail))
    .catch(logUnsent)
}
