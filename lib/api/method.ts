export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A subject's endpoints, each with its method and its path under /api/v1. */
export type Paths = Readonly<Record<string, readonly [Method, string]>>
