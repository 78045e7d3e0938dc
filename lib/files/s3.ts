import { AwsClient } from 'aws4fetch'
import type { FileStoreSettings } from '@/lib/settings/file-store'

/** Milliseconds that a store has to answer. */
const patience = 60_000

/** The store of files does not answer, or does not let the desk in; nothing was kept. */
class StoreAway extends Error {
  readonly code = 'STORE_AWAY'
}

type Bytes = Uint8Array<ArrayBuffer>

const keyOf = (sha256: string): string => `sha256/${sha256.slice(0, 2)}/${sha256}`

/** Asks a store under the desk's signature; throws `StoreAway` where no answer comes. */
async function askStore(
  { endpoint, bucket, region, key, secret }: FileStoreSettings,
  method: 'GET' | 'HEAD' | 'PUT',
  place: string,
  body?: Readonly<{ bytes: Uint8Array; sha256: string }>,
): Promise<Response> {
  const client = new AwsClient({
    accessKeyId: key,
    secretAccessKey: secret,
    service: 's3',
    region,
    retries: 0,
  })
  const { url, headers } = await client.sign(`${endpoint}/${bucket}${place}`, {
    method,
    headers: body ? { 'X-Amz-Content-Sha256': body.sha256 } : {},
  })
  try {
    const signal = AbortSignal.timeout(patience)
    return await fetch(url, {
      method,
      headers,
      body: body && new Uint8Array(body.bytes),
      signal,
      cache: 'no-store',
    })
  } catch (cause) {
    throw new StoreAway('the store of files does not answer', { cause })
  }
}

/** What else a store answered is a trouble of it, told by its status alone. */
function refuseAnswer({ status }: Response): never {
  throw new StoreAway(`the store of files answers ${status}`)
}

/** Whether the store holds that many bytes under that SHA-256. */
export async function isInStore(
  settings: FileStoreSettings,
  sha256: string,
  length: number,
): Promise<boolean> {
  const answer = await askStore(settings, 'HEAD', `/${keyOf(sha256)}`)
  if (answer.status === 404) return false
  return answer.ok ? Number(answer.headers.get('content-length')) === length : refuseAnswer(answer)
}

/** Puts bytes under their SHA-256, which the store compares. */
export async function putInStore(
  settings: FileStoreSettings,
  sha256: string,
  bytes: Uint8Array,
): Promise<void> {
  const answer = await askStore(settings, 'PUT', `/${keyOf(sha256)}`, { bytes, sha256 })
  await answer.arrayBuffer().catch(() => null)
  if (!answer.ok) refuseAnswer(answer)
}

/** What lies under that SHA-256; null where there is nothing. */
export async function getFromStore(settings: FileStoreSettings, sha256: string): Promise<Bytes | null> {
  const answer = await askStore(settings, 'GET', `/${keyOf(sha256)}`)
  if (answer.status === 404) return null
  if (!answer.ok) refuseAnswer(answer)
  return answer.arrayBuffer().then(
    (bytes) => new Uint8Array(bytes),
    (cause: unknown) => {
      throw new StoreAway('the store of files stopped in the middle of a file', { cause })
    },
  )
}

/** Why the store cannot be used, in one sentence for whoever starts the desk; null where it can. */
export async function storeTrouble(settings: FileStoreSettings): Promise<string | null> {
  const { endpoint, bucket } = settings
  const answer = await askStore(settings, 'GET', '?list-type=2&max-keys=1').catch(() => null)
  if (!answer) return `The store of files at ${endpoint} does not answer; see FILES_URL.`
  await answer.arrayBuffer().catch(() => null)
  if (answer.status === 403)
    return 'The store of files does not let the desk in; see FILES_KEY and FILES_SECRET.'
  if (answer.status === 404) return `The store of files has no bucket “${bucket}”; see FILES_URL.`
  return answer.ok ? null : `The store of files at ${endpoint} answers ${answer.status}; see FILES_URL.`
}
