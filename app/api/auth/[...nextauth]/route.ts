import { randomUUID } from 'node:crypto'
import { cookies } from 'next/headers'
import { answerFailure, answerRefusal } from '@/app/api/door/answer'
import { isDatabaseAway } from '@/app/api/door/away'
import { elsewhereOf, isFromHere } from '@/app/api/door/origin'
import { askNextAuth } from '@/lib/auth/ask-next-auth'
import { authOptions, deviceCookie, deviceCookieName, whenceOf, type Aside } from '@/lib/auth/next-auth'
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
  if (request.method === 'POST' && !isFromHere(request.headers))
    return answerRefusal({ code: 'not-allowed', elsewhere: elsewhereOf(request.headers) })
  const jar = await cookies()
  const asked = await authRequest(request, action, jar.getAll())
  if (!asked.ok) return answerRefusal(asked.refusal)
  const aside: Aside = {}
  const whence = { ...whenceOf(request.headers), devices: jar.get(deviceCookieName())?.value }
  const answer = await askNextAuth(asked.value, authOptions(whence, aside))
  if (aside.retryAfterSeconds !== undefined)
    return answerRefusal({ code: 'not-ready', retryAfterSeconds: aside.retryAfterSeconds })
  if (aside.devices !== undefined) answer.headers.append('Set-Cookie', deviceCookie(aside.devices))
  return answer
}

const guarded = (request: Request, context: Context): Promise<Response> =>
  handle(request, context).catch((error: unknown) => {
    const requestId = randomUUID()
    logFailure(requestId, 'nextAuth', error)
    return isDatabaseAway(error) ? answerRefusal({ code: 'not-ready' }) : answerFailure(requestId)
  })

export { guarded as GET, guarded as POST }
