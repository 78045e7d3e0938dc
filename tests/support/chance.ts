/** Chance that is the same in every run (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** A whole number from 0 to below that one. */
  below(most: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most
  }

  /** One of these. */
  of<T>(choices: readonly T[]): T {
    if (choices.length === 0) throw new Error('there is nothing to choose from')
    return choices[this.below(choices.length)]!
  }
}
