/** A store that speaks the S3 protocol: where it is, which bucket of it holds the files, and the key that opens it. */
export type FileStoreSettings = Readonly<{
  endpoint: string
  bucket: string
  region: string
  key: string
  secret: string
}>

/** Reads `s3://bucket?endpoint=https://…&region=…`; null where it is none of that. */
export function readStoreAddress(
  text: string,
): Readonly<Pick<FileStoreSettings, 'endpoint' | 'bucket' | 'region'>> | null {
  const address = URL.parse(text)
  const endpoint = URL.parse(address?.searchParams.get('endpoint') ?? '')
  if (address?.protocol !== 's3:' || !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(address.hostname)) return null
  if (!endpoint || !/^https?:$/.test(endpoint.protocol) || endpoint.pathname !== '/') return null
  const region = address.searchParams.get('region') ?? 'us-east-1'
  return { bucket: address.hostname, endpoint: endpoint.origin, region }
}
