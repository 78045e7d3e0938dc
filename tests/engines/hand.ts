import { expect } from '@playwright/test'
import type { Act, Device, Engine } from './engine'
import { boxesOf, findNamed, isAwake, placeOfWords } from './in-page'

type Point = Readonly<{ x: number; y: number }>

const keys: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Shift: '\uE008',
  Control: '\uE009',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
}

const keyOf = (name: string): string => keys[name] ?? name
const move = ({ x, y }: Point): Act => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) })
const press: Act = { type: 'pointerDown', button: 0 }
const release: Act = { type: 'pointerUp', button: 0 }
const mouse = (...actions: readonly Act[]): Device => ({ type: 'pointer', id: 'mouse', actions })

/** What a person does at the desk, in whichever browser: the same few moves of eye and hand. */
export class Hand {
  constructor(
    private readonly engine: Engine,
    private readonly desk: string,
  ) {}

  /** What a function finds in the page; it is sent as text, and so knows nothing but its values. */
  async ask<V extends readonly unknown[], T>(look: (...values: V) => T, ...values: V): Promise<Awaited<T>> {
    return (await this.engine.run(`return (${look.toString()})(...arguments)`, values)) as Awaited<T>
  }

  /** Opens a screen and waits until it answers to keys and clicks. */
  async open(path: string): Promise<void> {
    await this.engine.open(this.desk + path)
    await this.awaken()
  }

  async awaken(): Promise<void> {
    await expect.poll(() => this.ask(isAwake)).toBe(true)
  }

  /** Clicks what has that name: a button, a link, a field or a choice. */
  async click(name: string): Promise<void> {
    const place = await this.sought(() => this.ask(findNamed, name), name)
    await this.engine.act(mouse(move(place), press, release))
  }

  /** Clicks into those words of the article, once or as often as is said. */
  async clickWords(words: string, times = 1): Promise<void> {
    const { from } = await this.sought(() => this.ask(placeOfWords, words), words)
    await this.engine.act(
      mouse(
        move({ x: from.x + 8, y: from.y }),
        ...Array.from({ length: times }, () => [press, release]).flat(),
      ),
    )
  }

  /** Selects those words of the article with the mouse. */
  async select(words: string): Promise<void> {
    const { from, to } = await this.sought(() => this.ask(placeOfWords, words), words)
    await this.engine.act(
      mouse(move(from), press, move({ x: (from.x + to.x) / 2, y: from.y }), move(to), release),
    )
    await expect.poll(() => this.ask(() => String(getSelection()).trim())).toBe(words)
  }

  /** Selects more words beside those that are selected, with the mouse while Control is held; gives how many stretches are selected by then. */
  async selectAlso(words: string): Promise<number> {
    const { from, to } = await this.sought(() => this.ask(placeOfWords, words), words)
    await this.keyboard([{ type: 'keyDown', value: keyOf('Control') }])
    await this.engine.act(
      mouse(move(from), press, move({ x: (from.x + to.x) / 2, y: from.y }), move(to), release),
    )
    await this.keyboard([{ type: 'keyUp', value: keyOf('Control') }])
    return this.ask(() => getSelection()!.rangeCount)
  }

  /** Presses keys together, as in `Shift+2`. */
  async press(together: string): Promise<void> {
    const values = together.split('+').map(keyOf)
    await this.keyboard([
      ...values.map((value): Act => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value): Act => ({ type: 'keyUp', value })),
    ])
  }

  /** Types where the focus is. */
  async type(words: string): Promise<void> {
    await this.keyboard(
      [...words].flatMap((value): Act[] => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    )
  }

  /** Writes into the field of that name. */
  async write(name: string, words: string): Promise<void> {
    await this.click(name)
    await this.type(words)
  }

  resize(width: number, height: number): Promise<unknown> {
    return this.engine.resize(width, height)
  }

  picture(): Promise<Buffer> {
    return this.engine.picture()
  }

  /** Waits until the page says that, without regard to how it breaks its lines. */
  async reads(words: string | RegExp): Promise<void> {
    // Between two pages there is a document without a body.
    const said = () => this.ask(() => document.querySelector('body')?.innerText.replace(/\s+/g, ' ') ?? '')
    await (words instanceof RegExp ? expect.poll(said).toMatch(words) : expect.poll(said).toContain(words))
  }

  /** The boxes of everything that a selector names, as the page shows it just now. */
  boxes(selector: string) {
    return this.ask(boxesOf, selector)
  }

  private async keyboard(actions: readonly Act[]): Promise<void> {
    await this.engine.act({ type: 'key', id: 'keyboard', actions })
  }

  private async sought<T>(look: () => Promise<T | null>, what: string): Promise<T> {
    let found: T | null = null
    await expect.poll(async () => (found = await look()) !== null, `find ${what}`).toBe(true)
    return found!
  }
}
