import { randomUUID } from 'node:crypto'
import { cookies } from 'next/headers'
import { answerFailure, answerRefusal } from '@/app/api/door/answer'
import { isDatabaseAway } from '@/app/api/door/log'
import { elsewhereOf, isFromHere } from '@/app/api/door/origin'
import { askNextAuth } from '@/lib/auth/ask-next-auth'
import { authOptions, whenceOf, type Trouble } from '@/lib/auth/next-auth'
import { logFailure } from '@/lib/log/log'
import { authRequest, methodsOf } from './auth-request'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Next-auth behind the same door as everything else: from where, by which method, of what kind and how large, before anything of it is read. */
async function handle(request: Request, context: Context): Promise<Response> {
  const action = (await context.params).nextauth
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const methods = methodsOf(action)
  if (methods.length === 0) return answerRefusal({ code: 'not-there' })
  if (!methods.includes(method)) return answerRefusal({ code: 'wrong-method', allow: methods })
  if (request.method === 'POST' && !isFromHere(request.headers)) return answerRefusal({ code: 'not-allowed', elsewhere: elsewhereOf(request.headers) })
  const asked = await authRequest(request, action, (await cookies()).getAll())
  if (!asked.ok) return answerRefusal(asked.refusal)
  const trouble: Trouble = {}
  const answer = await askNextAuth(asked.value, authOptions(whenceOf(request.headers), trouble))
  if (trouble.retryAfterSeconds !== undefined) return answerRefusal({ code: 'not-ready', retryAfterSeconds: trouble.retryAfterSeconds })
  return answer
}

const guarded = (request: Request, context: Context): Promise<Response> =>
  handle(request, context).catch((error: unknown) => {
    const requestId = randomUUID()
    logFailure(requestId, 'nextAuth', error)
    return isDatabaseAway(error) ? answerRefusal({ code: 'not-ready' }) : answerFailure(requestId)
  })

export { guarded as GET, guarded as POST }
