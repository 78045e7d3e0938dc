import { roleSays, roles, type Role } from './person'

/** All that a role may do, said from the smallest role up. */
export function saysOf(role: Role): string {
  return roles
    .slice(0, roles.indexOf(role) + 1)
    .map((each) => roleSays[each])
    .join(' ')
}
