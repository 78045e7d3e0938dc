import { Command, InvalidArgumentError, Option } from 'commander'
import type { z } from 'zod'
import { addPersonInput } from '@/lib/api/people/input'
import { roles, type Actor, type Role } from '@/lib/domain/person'
import { say } from '@/bin/say'
import { onDesk } from './deed'

/** Whoever may run commands on this machine may do what an administrator may. */
const operator: Actor = {
  id: 'command-line',
  name: 'Command line',
  email: 'command-line@desk.invalid',
  role: 'admin',
}

/** `tickmark user …`: the people of the desk. */
export function userCommand(): Command {
  const user = new Command('user').description('the people of the desk')
  user
    .command('add')
    .description('add a person and print the link with which that person sets a password and signs in')
    .argument('<email>', 'the address the person signs in with', checked('email'))
    .option(
      '--name <name>',
      'the name that colleagues see; the part before the @ when left out',
      checked('name'),
    )
    .addOption(new Option('--role <role>', 'what the person may do').choices(roles).default('reviewer'))
    .action(addUser)
  return user
}

async function addUser(email: string, { name, role }: { name?: string; role: Role }): Promise<void> {
  const person = addPersonInput.parse({ email, name: name ?? email.split('@')[0], role })
  const { invitation } = await onDesk(async () =>
    (await import('@/lib/commands/people/change-people')).addPerson(operator, person),
  )
  say(invitation)
}

function checked(field: keyof z.input<typeof addPersonInput>): (given: string) => string {
  return (given) => {
    const read = addPersonInput.shape[field].safeParse(given)
    if (read.success) return read.data
    throw new InvalidArgumentError(read.error.issues[0]?.message ?? '')
  }
}
