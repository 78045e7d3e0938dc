import type { Wall } from '@/lib/domain/foreign-page'
import { wallWords } from './wall-words'

/** What a page is told by: its status and final address, how many letters read as its article, all of its words, and marks that programs leave. */
export type Signs = Readonly<{
  status: number
  address: string
  title: string
  letters: number
  words: string
  scripts: string
  hasPassword: boolean
  isForSubscribers: boolean
}>

/** Below so many letters a page is hardly an article, whatever else it is. */
const few = { botCheck: 1_500, error: 1_000, consent: 2_500, signIn: 1_200, beside: 400, paywall: 2_500 }

const botMarks =
  /cdn-cgi\/challenge-platform|cf[-_]chl|_cf_chl_opt|captcha-delivery\.com|datadome|_Incapsula_Resource|px-captcha|perimeterx|hcaptcha\.com|recaptcha\/api|awswaf|akam\/|kasada|arkoselabs/i
const consentPlace =
  /^https?:\/\/(?:consent|cmp|guce|privacy|cookies?)\.|[/.](?:consent|collectConsent|cookie-?wall|privacy-?gate)(?:[/?#]|$)/i
const signInPlace =
  /^https?:\/\/(?:login|signin|sso|accounts?|auth|id)\.|\/(?:log-?in|sign-?in|sso|anmelden|einloggen|connexion|identification|iniciar-sesion|acceder|auth\/)(?:[/?#.]|$)/i

const folded = (words: string): string => words.toLowerCase().replace(/[’‘]/gu, "'").replace(/\s+/gu, ' ')

type Look = (signs: Signs, words: string) => boolean

/** What each wall is known by, in the order in which they stand in front of each other. */
const looks: readonly (readonly [wall: Wall, look: Look])[] = [
  [
    'bot-check',
    ({ letters, scripts, title }, words) =>
      letters < few.botCheck &&
      (wallWords.botCheck.test(folded(title)) ||
        wallWords.botCheck.test(words) ||
        (botMarks.test(scripts) && letters < 300)),
  ],
  ['error', ({ status }) => status >= 400],
  [
    'consent',
    ({ letters, address }, words) =>
      letters < few.consent &&
      (consentPlace.test(address) ||
        (wallWords.consent.test(words) && wallWords.agree.test(words) && letters < 1_500)),
  ],
  [
    'sign-in',
    ({ letters, hasPassword, address }, words) =>
      letters < few.signIn &&
      ((hasPassword && letters < few.beside) || (signInPlace.test(address) && wallWords.signIn.test(words))),
  ],
  [
    'paywall',
    ({ letters, isForSubscribers }, words) =>
      letters < few.paywall && ((isForSubscribers && letters < 1_200) || wallWords.paywall.test(words)),
  ],
  ['error', ({ letters, title }) => letters < few.error && wallWords.error.test(folded(title))],
]

/** What stands at an address: an article, or what was put in front of it. */
export function wallOf(signs: Signs): Wall {
  const words = folded(signs.words)
  return looks.find(([, look]) => look(signs, words))?.[0] ?? 'article'
}
