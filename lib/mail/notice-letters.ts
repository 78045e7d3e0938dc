import 'server-only'
import type { Mail } from './mail'

type Letter = Readonly<{ to: string; name: string; link: string; settings: string; lines: readonly string[] }>

const foot = ({ link, settings }: Letter): string => `
${link}

Which notices you get by mail is chosen under ${settings}.
`

/** The letter that tells soon of what just happened: what kind of thing waits, never a word of it. */
export const soonLetter = (letter: Letter): Mail => ({
  to: letter.to,
  subject: 'Something waits for you on the fact-checking desk',
  text: `Hello ${letter.name},

on the fact-checking desk at ${new URL(letter.link).origin} there is for you:

${letter.lines.map((line) => `- ${line}`).join('\n')}

Open it here:
${foot(letter)}`,
})

/** The letter that once a day tells what waits unread, in the same way. */
export const digestLetter = (letter: Letter): Mail => ({
  to: letter.to,
  subject: 'What waits for you on the fact-checking desk',
  text: `Hello ${letter.name},

on the fact-checking desk at ${new URL(letter.link).origin} these wait unread:

${letter.lines.map((line) => `- ${line}`).join('\n')}

Read them here:
${foot(letter)}`,
})
