import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { linkPerson } from '@/lib/commands/people'

export const POST = route(endpoints.linkPerson, linkPerson)
