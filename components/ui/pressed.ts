/** What is known of a pressed key. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'> &
  Partial<Pick<KeyboardEvent, 'isComposing' | 'keyCode' | 'getModifierState'>>

/** What the browser gives for keys that take part in the making of a letter. */
const unfinished = ['Dead', 'Process', 'Compose', 'Unidentified', 'AltGraph']

/** The code that all keys have while letters are composed; Safari gives the last Enter of it no other sign. */
const composed = 229

/** Whether a key belongs to somebody who writes: it composes a letter, or bears a third sign. Such a key is never a command. */
export function isForWriting(pressed: Pressed): boolean {
  const { isComposing, keyCode, key } = pressed
  return (
    isComposing === true ||
    keyCode === composed ||
    unfinished.includes(key) ||
    (pressed.getModifierState?.('AltGraph') ?? false)
  )
}

/** The signs that a keyboard for Latin letters has in these places, without Shift and with it. */
const byPlace: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Minus: ['-', '_'],
}

/** Signs of other scripts that are written for these. */
const sameSign: Readonly<Record<string, string>> = { '؟': '?', '،': ',', '。': '.', '、': ',' }

/** What the place of a key stands for when it bears a letter of another script. */
function signOfPlace({ code, shiftKey }: Pressed): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return shiftKey ? null : letter.toLowerCase()
  return byPlace[code]?.[shiftKey ? 1 : 0] ?? null
}

/**
 * The sign that a key stands for as a command: a Latin letter whatever Caps Lock says, null with Shift; a sign as it is written on the key; a
 * letter of another script by the place of its key; else the name of the key, as `Enter`.
 */
export function signOf(pressed: Pressed): string | null {
  const sign = sameSign[pressed.key] ?? pressed.key.normalize('NFKC')
  if (/^[A-Za-z]$/.test(sign)) return pressed.shiftKey ? null : sign.toLowerCase()
  if (/^[\p{L}\p{M}]/u.test(sign) && !/^\p{Script=Latin}/u.test(sign)) return signOfPlace(pressed)
  return sign
}

/** The digit from 1 to 9 at whose place a key lies, whatever it bears there; on the number pad only when it gives digits. */
export function digitOf({ code, key }: Pressed): number | null {
  const place =
    /^Digit([1-9])$/.exec(code)?.[1] ?? (/^(Numpad[1-9])?$/.test(code) && /^[1-9]$/.test(key) ? key : null)
  return place === null ? null : Number(place)
}
