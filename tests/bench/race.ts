/** The processor time of this process in milliseconds. */
export const cpu = (): number => process.cpuUsage().user / 1000

/** The processor time of each way, turn and turn about, after some rounds that only warm up. */
export function race(rounds: number, ways: readonly (() => void)[]): number[][] {
  const times: number[][] = ways.map(() => [])
  const warmUp = 3
  for (let round = 0; round < rounds + warmUp; round++) {
    ways.forEach((way, at) => {
      const begun = cpu()
      way()
      if (round >= warmUp) times[at]!.push(cpu() - begun)
    })
  }
  return times
}
