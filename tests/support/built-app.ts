import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildWhenOlder } from '@/bin/build'

/** Builds the app when its build is older than the source. */
export default async function build(): Promise<void> {
  await buildWhenOlder(
    process.env,
    path.join(tmpdir(), `tickmark-build-${process.pid}.log`),
    new AbortController().signal,
  )
}
