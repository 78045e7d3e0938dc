import type { Command } from 'commander'
import { userCommand } from '@/bin/command-line/user'
import { verifyCommand } from '@/bin/command-line/verify'
import { page } from './markdown'

/** A command's own help, and that of all below it, as the terminal shows it. */
function helpOf(command: Command, before: string): string[] {
  const name = `${before} ${command.name()}`
  if (command.commands.length > 0) return command.commands.flatMap((below) => helpOf(below, name))
  command.configureHelp({ helpWidth: 100 })
  const help = command
    .helpInformation()
    .trim()
    .replace(/^Usage: .*?(?= |$)/, 'Usage: …')
  return [`## ${name}`, `\`\`\`\n${help}\n\`\`\``]
}

/** What can be done to the desk from a terminal. */
export const commandLinePage = (): string =>
  page(
    'Command line',
    'Beside a running desk or without one. The exit code is 0 when it is done, 1 when it is refused or something was found, 2 for wrong usage.',
    ...[userCommand(), verifyCommand()].flatMap((command) => helpOf(command, 'tickmark')),
  )
