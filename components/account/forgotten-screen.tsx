'use client'

import { useMemo } from 'react'
import { makeClient } from '@/components/client/client'
import { ForgottenForm } from './forgotten-form'

/** The form of the page for a forgotten password, over HTTP. */
export function ForgottenScreen() {
  const client = useMemo(() => makeClient(async () => false), [])
  return <ForgottenForm requestReset={client.requestReset} />
}
