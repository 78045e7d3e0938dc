import { execFileSync } from 'node:child_process'
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { accountFor, isRoot } from '@/bin/postgres/system-user'
import { embeddedBinaries, type Binaries } from '@/bin/postgres/binaries'
import { clusterUrl, makeCluster, type Cluster } from '@/bin/postgres/cluster'
import { joinOrStart, stopServer } from '@/bin/postgres/server'

/** A server for one run of the tests: the address of its first database, and the way to be rid of it. */
export type TestServer = Readonly<{ url: string; discard(): Promise<void> }>

const careless = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'shared_buffers=64MB',
  'jit=off',
]

/** Starts a server that forgets everything: of the embedded binaries, or of Debian's. */
export async function throwAwayServer(kind: 'embedded' | 'debian'): Promise<TestServer> {
  const home = await mkdtemp(path.join(tmpdir(), 'tickmark-test-'))
  const account = await accountFor(home)
  if (isRoot()) await chown(home, account.uid ?? 0, account.gid ?? 0)
  const cluster: Cluster = {
    folder: path.join(home, 'cluster'),
    binaries: kind === 'embedded' ? await embeddedBinaries(account) : await debianBinaries(),
    account,
    password: 'only-for-this-run',
    log: path.join(home, 'log'),
    options: careless.flatMap((option) => ['-c', option]),
  }
  await makeCluster(cluster)
  const server = await joinOrStart(cluster)
  return {
    url: clusterUrl(cluster, server.port, 'postgres'),
    async discard() {
      await stopServer(cluster, server)
      await rm(home, { recursive: true, force: true })
    },
  }
}

const debianHome = '/usr/lib/postgresql'

/** Debian keeps each version in a folder of its own; where there is none and we may, its package is installed, without its cluster. */
async function debianBinaries(): Promise<Binaries> {
  if (!(await newestDebian()) && isRoot()) execFileSync('sh', ['-c', installing], { stdio: 'ignore' })
  const major = await newestDebian()
  if (!major) throw new Error('No PostgreSQL of Debian is here: install it, or set TEST_DATABASE_URL.')
  return { folder: path.join(debianHome, major, 'bin'), major, locale: ['--locale=C.UTF-8'] }
}

const installing = `
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o Dpkg::Options::=--force-confold postgresql`

async function newestDebian(): Promise<string | undefined> {
  const versions = await readdir(debianHome).catch(() => [])
  return versions.sort((a, b) => Number(a) - Number(b)).at(-1)
}
