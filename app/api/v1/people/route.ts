import { route } from '@/app/api/door/open'
import { addPerson } from '@/lib/commands/people/change-people'
import { listPeople } from '@/lib/views/people/list-people'

export const GET = route('listPeople', listPeople)
export const POST = route('addPerson', addPerson)
