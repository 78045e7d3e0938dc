import { route } from '@/app/api/door/open'
import { addPerson, listPeople } from '@/lib/commands/people'

export const GET = route('listPeople', listPeople)
export const POST = route('addPerson', addPerson)
