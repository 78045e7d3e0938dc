import { answerRefusal } from '@/app/api/door/answer'

/** At any other address of the API there is nothing. */
const nothing = (): Response => answerRefusal({ code: 'not-there' })

export { nothing as GET, nothing as POST, nothing as PUT, nothing as PATCH, nothing as DELETE }
