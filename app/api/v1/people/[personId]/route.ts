import { route } from '@/app/api/door/open'
import { changePerson } from '@/lib/commands/people/change-people'

export const PATCH = route('changePerson', changePerson)
