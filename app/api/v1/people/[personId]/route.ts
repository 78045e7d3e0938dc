import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { changePerson } from '@/lib/commands/people'

export const PATCH = route(endpoints.changePerson, changePerson)
