import { Command, CommanderError } from 'commander'
import { userCommand } from './command-line/user'
import { verifyCommand } from './command-line/verify'
import { complain } from './say'

const outcome = { done: 0, refused: 1, wrongUsage: 2 } as const

const commands = [userCommand(), verifyCommand()]

/** For a command and all below it: throw instead of ending the process, and show the usage after a mistake. */
function prepare(command: Command): void {
  command.exitOverride().showHelpAfterError()
  command.commands.forEach((below) => prepare(below))
}

const program = new Command('tickmark').description('What can be done to the desk from a terminal.')
for (const command of commands) program.addCommand(command)
prepare(program)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? outcome.done : outcome.wrongUsage)
  complain(error)
  process.exit(outcome.refused)
}
process.exit(outcome.done)
