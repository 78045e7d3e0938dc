import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { addPerson, listPeople } from '@/lib/commands/people'

export const GET = route(endpoints.listPeople, listPeople)
export const POST = route(endpoints.addPerson, addPerson)
