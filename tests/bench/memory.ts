import { readdir, readFile } from 'node:fs/promises'

/** What processes hold in memory, in MB: `own` counts shared pages once, divided among those who share them; `resident` counts them for each. */
export type Memory = Readonly<{ own: number; resident: number; processes: number }>

type Process = Readonly<{ pid: number; parent: number }>

async function processes(): Promise<Process[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(
    names.map(async (name) => {
      const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      return { pid: Number(name), parent }
    }),
  )
  return found.filter(({ parent }) => Number.isFinite(parent))
}

function withChildren(pid: number, all: readonly Process[]): number[] {
  return [pid, ...all.filter(({ parent }) => parent === pid).flatMap((child) => withChildren(child.pid, all))]
}

/** The memory of a process and of all it started, or null where the system does not tell. */
export async function memoryBelow(pid: number): Promise<Memory | null> {
  if (process.platform !== 'linux') return null
  const below = withChildren(pid, await processes())
  const tellings = await Promise.all(
    below.map((each) => readFile(`/proc/${each}/smaps_rollup`, 'utf8').catch(() => '')),
  )
  const sum = (name: string) =>
    tellings.reduce(
      (total, telling) => total + Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(telling)?.[1] ?? 0),
      0,
    ) / 1024
  return { own: sum('Pss'), resident: sum('Rss'), processes: below.length }
}
