import 'server-only'
import type { Mail } from './mail'

type Letter = Readonly<{ to: string; name: string; link: string; hours: number }>

const within = (hours: number): string => (hours === 1 ? 'within one hour' : `within ${hours} hours`)

/** The letter with the link of an invitation. */
export const invitationLetter = ({ to, name, link, hours }: Letter): Mail => ({
  to,
  subject: 'Your invitation to the fact-checking desk',
  text: `Hello ${name},

you are invited to the fact-checking desk at ${new URL(link).origin}.
Open this link to set a password and sign in. It works once, ${within(hours)}:

${link}

If you did not expect this, ask whoever runs the desk, or leave it.
`,
})

/** The letter with the link by which somebody sets a new password. */
export const resetLetter = ({ to, name, link, hours }: Letter): Mail => ({
  to,
  subject: 'A new password for the fact-checking desk',
  text: `Hello ${name},

somebody asked for a new password for your account at ${new URL(link).origin}.
Open this link to set one. It works once, ${within(hours)}, and ends your other sessions:

${link}

If it was not you, leave it: your password stays as it is.
`,
})
