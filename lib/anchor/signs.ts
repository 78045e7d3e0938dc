/** Characters that are the same as plain ones but for their look: ligatures, presentation forms, full and half width. */
const otherLook = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdff\ufe70-\ufefc\uff01-\uffee]/gu

/** Characters without ink that say nothing: soft hyphens, zero-width spaces and joins of words, marks of direction, choices of a glyph. */
const hidden =
  /[\u00ad\u034f\u061c\u180b-\u180d\u200b\u200e\u200f\u2060\u2061-\u2064\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu

const ellipsis = /\.{3}|\u2026/gu
const doubleQuote =
  /["\u201c-\u201f\u00ab\u00bb\u300c-\u300f\u301d-\u301f]|''|\u2018\u2018|\u2019\u2019|\u201a\u201a|``/gu
const singleQuote = /['\u2018-\u201b\u2039\u203a\u02bc`]/gu

/** Dashes that stand apart or join clauses, and those that join words or figures; the minus sign is neither. */
const longDash = / ?(?:-{2,3}|[\u2014\u2015]) ?| [-\u2010-\u2013] /gu
const shortDash = /[\u2010-\u2013]/gu

/** What begins a figure: a digit, a sign of currency, a point before a digit. */
const figure = '[\\p{N}\\p{Sc}]|[.,٫]\\p{N}'
const dashes = '[-\\u2010-\\u2015\\u2212\\u207b\\ufe63\\uff0d~±+]'

/** A dash or a sign before a figure may be its minus: it is compared as it stands, with its spaces; but right behind a letter or a figure it joins the two. */
const beforeFigure = new RegExp(
  `(?<![\\p{L}\\p{N}\\s])\\s*${dashes}+\\s*(?=${figure})|\\s+${dashes}+\\s*(?=${figure})|${dashes}+\\s+(?=${figure})`,
  'gu',
)

/** Where a space beside a sign is a matter of taste: inside and outside quotes and brackets, before and behind the stops that some languages set apart. */
const looseSpace = /(?<=["([{]) | (?=["…!?;)\]}])|(?<=\p{L}) (?=:)|(?<=[\p{L}"]:) (?=\p{L}|")/gu

/** Stands for a character that is kept as it is: the code point between two signs that no text holds. */
const kept = (sign: string): string =>
  [...sign].map((each) => `\u0001${each.codePointAt(0)!.toString(16)}\u0001`).join('')

/** A text as it is when typography does not count; two that differ in anything else stay different. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .replace(otherLook, (character) => character.normalize('NFKC'))
    .replace(hidden, '')
    .replace(beforeFigure, kept)
    .replace(/\s+/gu, ' ')
    .replace(ellipsis, '…')
    .replace(/(?<=\p{N})["\u201d\u2033]/gu, kept('"')) // inches and seconds are not feet and minutes
    .replace(/(?<=\p{N})['\u2019\u2032](?![\p{L}\p{N}])/gu, kept("'"))
    .replace(doubleQuote, '"')
    .replace(singleQuote, "'")
    .replace(/(?<![\p{L}\p{M}\p{N}])'|'(?![\p{L}\p{M}\p{N}])/gu, '"') // what is no apostrophe quotes
    .replace(longDash, '—')
    .replace(shortDash, '-')
    .replace(looseSpace, '')
    .trim()
    .normalize('NFC')
}

/**
 * Whether two texts differ, but in nothing that is read: the form of quotes and dashes, the kind of spaces, hidden characters, and how
 * Unicode writes a letter. Signs that are more than typography count: a minus, a decimal sign, an apostrophe, the stop of a sentence,
 * quotes that come or go. In doubt it says no, and somebody looks.
 */
export function onlySignsDiffer(then: string, now: string): boolean {
  return then !== now && bare(then) === bare(now)
}
