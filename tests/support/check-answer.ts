import { z } from 'zod'
import type { Endpoint } from '@/lib/api/endpoint'
import { endpoints } from '@/lib/api/endpoints'
import { errorOutput } from '@/lib/api/error'

/** Each endpoint with the form of its address: `{claimId}` stands for one stretch between slashes. */
const addresses: readonly { form: RegExp; endpoint: Endpoint }[] = Object.values(endpoints).map(
  (endpoint: Endpoint) => ({
    form: new RegExp(`^/api/v1${endpoint.path.replace(/\{\w+\}/g, '[^/]+')}$`),
    endpoint,
  }),
)

/** The endpoint that is asked; where two paths fit, the one with fewer places left open. */
function endpointAt(method: string, place: string): Endpoint | null {
  const [path = ''] = place.split('?')
  const fits = addresses.filter(({ form, endpoint }) => endpoint.method === method && form.test(path))
  const open = ({ endpoint }: { endpoint: Endpoint }) => endpoint.path.split('{').length
  return fits.toSorted((a, b) => open(a) - open(b))[0]?.endpoint ?? null
}

/** Throws where an answer of the API is not what the endpoint's row promises: a key more is as wrong as a key less. */
export async function checkAnswer(method: string, place: string, answer: Response): Promise<void> {
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true
  if (!place.startsWith('/api/v1/') || !isJson || method === 'HEAD') return
  const endpoint = endpointAt(method, place)
  const schema = answer.ok ? endpoint?.output : errorOutput(endpoint?.now ?? null)
  if (!schema) return
  const parsed = schema.safeParse(await answer.clone().json())
  if (parsed.success) return
  throw new Error(
    `${method} ${place} answered ${answer.status} against its schema:\n${z.prettifyError(parsed.error)}`,
  )
}
