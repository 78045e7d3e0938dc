// Runs on any Node from 18 on and without any package: it brings what the commands need, then hands over to bin/<command>.ts.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const place = (...parts) => path.join(root, ...parts)
const logFile = place('.node/install.log')

const quiet = {
  npm_config_loglevel: 'error',
  npm_config_update_notifier: 'false',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  NEXT_TELEMETRY_DISABLED: '1',
}

/** Everything for one command, in order; each step does nothing when its work is already done. */
function prepare() {
  const node = bringNode()
  const env = {
    ...process.env,
    ...quiet,
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
  }
  installPackages(env)
  generateClient(node, env)
  return { node, env }
}

/** Node 22.18 or newer, which reads TypeScript: this one, or a Node 24 from npm kept in `.node`. */
function bringNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  const own = place('.node/node_modules/node/bin/node')
  if (!works(own)) {
    say(`Fetching Node 24, since this one is ${process.versions.node}…`)
    npm(['install', '--prefix', place('.node'), '--no-save', '--no-audit', '--no-fund', 'node@24'], {
      ...process.env,
      ...quiet,
    })
  }
  if (!works(own))
    fail(
      `Node 24 could not be fetched: install Node 24 from https://nodejs.org and try again (log: ${logFile}).`,
    )
  return own
}

function works(node) {
  return existsSync(node) && spawnSync(node, ['--version']).status === 0
}

/** `npm ci` when the packages are missing or the lock file has changed since. */
function installPackages(env) {
  const lock = readFileSync(place('package-lock.json'))
  const stampFile = place('node_modules/.tickmark-stamp')
  if (readOr(stampFile, '') === hash(lock)) return
  if (!isInstalled(JSON.parse(lock.toString()))) {
    say('Installing packages (about a minute, only now)…')
    removeHalfInstalled()
    npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev'], env)
  }
  writeFileSync(stampFile, hash(lock))
}

/** An install that was cut short leaves folders over which npm stumbles. */
function removeHalfInstalled() {
  try {
    rmSync(place('node_modules'), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  } catch {
    // a mounted folder cannot be removed; npm empties it
  }
}

/** Whether what npm noted in `node_modules` is what the lock file asks for; packages for other machines may be absent. */
function isInstalled(lock) {
  const found = JSON.parse(readOr(place('node_modules/.package-lock.json'), '{}')).packages ?? {}
  return Object.entries(lock.packages).every(
    ([name, wanted]) =>
      name === '' || (wanted.optional && !found[name]) || found[name]?.version === wanted.version,
  )
}

/** Prisma's client is written from the schema; any program in place of the engine keeps Prisma from fetching one. */
function generateClient(node, env) {
  const wanted = hash(readFileSync(place('prisma/schema.prisma')), readFileSync(place('package-lock.json')))
  const stampFile = place('lib/db/generated/.stamp')
  if (readOr(stampFile, '') === wanted) return
  say('Preparing the database client…')
  const engine = process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? node
  const prisma = place('node_modules/prisma/build/index.js')
  run(node, [prisma, 'generate', '--config', 'prisma/prisma.config.ts'], {
    ...env,
    PRISMA_SCHEMA_ENGINE_BINARY: engine,
  })
  writeFileSync(stampFile, wanted)
}

/** npm by the program that called us, else by its name. */
function npm(args, env) {
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js')) run(process.execPath, [cli, ...args], env)
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, env)
}

/** Runs a step with its words kept in the log, and shows the last of them when it fails. */
function run(program, args, env) {
  const { status, signal, error, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status === 0) return
  if (signal) process.exit(1)
  const words = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`
  mkdirSync(path.dirname(logFile), { recursive: true })
  writeFileSync(logFile, words)
  process.stderr.write(`${words.trim().split('\n').slice(-15).join('\n')}\n`)
  fail(`This step failed: look above or in ${logFile}, check the network, and try again.`)
}

/** Gives the terminal to the command and ends as it ends. */
function handOver(node, env, command, args) {
  const script = place('bin', `${command}.ts`)
  const child = spawn(
    node,
    ['--disable-warning=DeprecationWarning', '--conditions=react-server', '--import', 'tsx', script, ...args],
    {
      cwd: root,
      env: { ...env, TICKMARK_CALLED_FROM: process.cwd() },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    },
  )
  process.on('SIGINT', () => undefined) // the terminal sends Ctrl-C to the command as well
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) endWithNpm(child)
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

/** npm that is ended tells nobody below it: so the command ends when the shell that npm began, or npm itself, is gone. */
function endWithNpm(child) {
  const shell = process.ppid
  const npm = parentOf(shell)
  const watch = setInterval(() => {
    if (process.ppid === shell && (npm === null || parentOf(shell) === npm)) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 500)
  watch.unref()
}

/** The process that began that one; null where the system does not say. */
function parentOf(pid) {
  const words = readOr(`/proc/${pid}/stat`, '')
  return words === '' ? null : Number(words.slice(words.lastIndexOf(')') + 2).split(' ')[1])
}

function hash(...parts) {
  return parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest('hex')
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}

function say(words) {
  process.stderr.write(`${words}\n`)
}

function fail(sentence) {
  say(sentence)
  process.exit(1)
}

const commands = 'start dev test clocks mutants endurance bench papers tickmark'
  .split(' ')
  .filter((name) => existsSync(place('bin', `${name}.ts`)))
const [command = '', ...args] = process.argv.slice(2)
if (!commands.includes(command)) {
  say(`Usage: node bin/launch.mjs ${commands.join('|')}`)
  process.exit(2)
}
rmSync(logFile, { force: true })
const { node, env } = prepare()
handOver(node, env, command, args)
