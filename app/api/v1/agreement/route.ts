import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { readAgreement } from '@/lib/commands/read-agreement'

export const GET = route(endpoints.readAgreement, readAgreement)
