import { route } from '@/app/api/door/open'
import { linkPerson } from '@/lib/commands/people/change-people'

export const POST = route('linkPerson', linkPerson)
