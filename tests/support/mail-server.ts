import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/** A letter as the mail server got it: whom the sender named, and the whole of its text with headers. */
export type Letter = Readonly<{ from: string; to: readonly string[]; text: string }>

/** A mail server of one test on this machine: its address for SMTP_URL and what it was given. */
export type MailServer = Readonly<{
  url: string
  letters: Letter[]
  passwords: string[]
  stop(): Promise<void>
}>

/** Quoted-printable, as most letters come, back into words. */
const readable = (text: string): string =>
  text
    .replace(/=\r\n/g, '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (bytes) =>
      Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'),
    )

/** Starts a real mail server that takes everything, or with `refuses` refuses every recipient. */
export async function serveMail({ refuses = false } = {}): Promise<MailServer> {
  const letters: Letter[] = []
  const passwords: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onAuth: ({ username, password }, _, answer) => (
      passwords.push(password ?? ''),
      answer(null, { user: username })
    ),
    onRcptTo: (_, __, answer) =>
      answer(refuses ? Object.assign(new Error('Nobody here.'), { responseCode: 550 }) : null),
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        letters.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          text: readable(Buffer.concat(chunks).toString('utf8')),
        })
        answer()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    letters,
    passwords,
    stop: () => new Promise((settle) => server.close(settle)),
  }
}
