import type { Received, Wall } from '@/lib/domain/foreign-page'
import { pageOf, prose } from './pages'

/** A page that stands in front of another: what it is, in which language it says so, its HTML, and how it came. */
export type WallPage = readonly [wall: Wall, says: string, html: string, received?: Partial<Received>]

const consent = (words: string, agree: string, manage: string): string =>
  pageOf(
    `<div id="cmp"><h1>${words}</h1><p>${words} ${words}</p><button>${agree}</button><p>${agree}</p><p>${manage}</p></div>`,
  )
const signIn = (title: string, mail: string, password: string): string =>
  pageOf(
    `<form><h1>${title}</h1><label>${mail}<input type="email"></label><label>${password}<input type="password"></label><button>${title}</button></form>`,
  )
const stub = (offer: string, head = ''): string =>
  pageOf(
    `<article><h1>Rents rose</h1>${prose().split('\n').slice(0, 2).join('\n')}<div class="offer"><p>${offer}</p></div></article>`,
    head,
  )
const check = (title: string, words: string, script = ''): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><h1>news.example</h1><p>${words}</p>${script}</body></html>`

const notFree =
  '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>'

/** Pages in front of others, in our own words after those that newspapers and their guards use. */
export const wallPages: readonly WallPage[] = [
  ['consent', 'English', consent('We and our partners use cookies.', 'Accept all', 'Manage preferences')],
  [
    'consent',
    'English, by its place',
    pageOf('<p>Before you go on</p>'),
    { address: 'https://consent.news.example/v2?continue=rents' },
  ],
  [
    'consent',
    'German',
    consent('Wir verwenden Cookies und ähnliche Techniken.', 'Alle akzeptieren', 'Einstellungen'),
  ],
  [
    'consent',
    'German, or pay',
    consent('Mit Werbung und Cookies lesen', 'Akzeptieren und weiter', 'Oder mit Abo lesen'),
  ],
  [
    'consent',
    'French',
    consent('Nous et nos partenaires utilisons des cookies.', 'Tout accepter', 'Continuer sans accepter'),
  ],
  [
    'consent',
    'Spanish',
    consent('Nosotros y nuestros socios usamos cookies.', 'Aceptar y continuar', 'Configurar'),
  ],
  ['consent', 'Italian', consent('Noi e i nostri partner usiamo cookie.', 'Accetta tutti', 'Rifiuta tutti')],
  ['consent', 'Polish', consent('Używamy plików cookies.', 'Zaakceptuj wszystkie', 'Ustawienia')],
  ['sign-in', 'English', signIn('Sign in', 'E-mail', 'Password')],
  ['sign-in', 'German', signIn('Anmelden', 'E-Mail-Adresse', 'Passwort')],
  ['sign-in', 'French', signIn('Se connecter', 'Adresse électronique', 'Mot de passe')],
  ['sign-in', 'Spanish', signIn('Iniciar sesión', 'Correo', 'Contraseña')],
  [
    'sign-in',
    'English, in two steps',
    pageOf('<h1>Log in</h1><p>What is your e-mail address?</p><input type="email">'),
    { address: 'https://news.example/login?back=/rents' },
  ],
  [
    'sign-in',
    'German, elsewhere',
    pageOf('<h1>Anmelden</h1><p>Bei der Zeitung</p>'),
    { address: 'https://login.zeitung.example/?ziel=mieten' },
  ],
  ['paywall', 'English', stub('Subscribe to continue reading. Already a subscriber? Sign in')],
  ['paywall', 'English, of a meter', stub('You’ve read all your free articles this month.')],
  ['paywall', 'German', stub('Jetzt weiterlesen mit dem Probeabo. Sie haben bereits ein Abo?')],
  ['paywall', 'French', stub('Article réservé aux abonnés. Il vous reste 78,5% de cet article à lire.')],
  ['paywall', 'Spanish', stub('Suscríbete para seguir leyendo. ¿Ya eres suscriptor?')],
  ['paywall', 'Italian', stub('Contenuto riservato agli abbonati.')],
  ['paywall', 'nothing but in its linked data', stub('Support us.', notFree)],
  [
    'bot-check',
    'English',
    check('Just a moment...', 'Enable JavaScript and cookies to continue'),
    { status: 403 },
  ],
  [
    'bot-check',
    'English, held',
    check('Access to this page has been denied', 'Press & Hold to confirm you are a human.'),
    { status: 403 },
  ],
  ['bot-check', 'German', check('Einen Moment', 'Bestätigen Sie, dass Sie ein Mensch sind.')],
  ['bot-check', 'French', check('Un instant…', 'Vérifiez que vous êtes humain.'), { status: 429 }],
  ['bot-check', 'Spanish', check('Un momento…', 'Verifica que eres humano.')],
  [
    'bot-check',
    'no language, by its script',
    check('news.example', '', '<script src="https://geo.captcha-delivery.com/captcha/"></script>'),
    { status: 403 },
  ],
  ['error', 'a status', pageOf(prose()), { status: 404 }],
  ['error', 'a status with nothing', '', { status: 500 }],
  ['error', 'English, with a good status', check('Page not found', 'It may have moved.')],
  ['error', 'German, with a good status', check('Seite nicht gefunden', 'Vielleicht ist sie umgezogen.')],
  ['error', 'French, with a good status', check('Page introuvable', 'Elle a peut-être été déplacée.')],
  ['error', 'Spanish, with a good status', check('Página no encontrada', 'Quizá se ha movido.')],
]

/** Articles that speak of walls, or have one of their signs beside their words. */
export const articlePages: readonly (readonly [what: string, html: string, received?: Partial<Received>])[] =
  [
    [
      'is about cookies, and has a bar that asks for consent',
      pageOf(
        `<article>${prose('Cookies, which sites ask you to accept all,')}${prose()}</article><div>We use cookies. Accept all. Reject all.</div>`,
      ),
    ],
    [
      'is about paywalls',
      pageOf(
        `<article>${prose('“Subscribe to continue reading” was what readers saw, and readers')}${prose('Subscriptions')}${prose()}</article>`,
      ),
    ],
    [
      'has a form to sign in in its head',
      pageOf(`<form><input type="password"></form><article>${prose()}</article>`),
    ],
    [
      'says in its linked data that it is not free, and is there whole',
      pageOf(`<article>${prose()}${prose('Wages')}</article>`, notFree),
    ],
    [
      'has a guard’s script and all its words',
      pageOf(`<script src="https://js.hcaptcha.com/1/api.js"></script><article>${prose()}</article>`),
    ],
    [
      'is about a page that was not found',
      pageOf(`<article>${prose('Pages that are not found')}${prose()}</article>`, '').replace(
        'Rents rose</title>',
        'Error 404: how pages get lost</title>',
      ),
    ],
    [
      'lies under an address that says login',
      pageOf(`<article>${prose('Passwords')}${prose()}</article>`),
      { address: 'https://news.example/login/how-passwords-leak' },
    ],
    [
      'is a short notice',
      pageOf(
        '<article><h1>Rents rose</h1><p>Rents rose by eleven percent in a year, the statistics office said on Monday.</p></article>',
      ),
    ],
  ]
