'use client'

import { beforeAwake } from './before-awake'

const isServer = typeof window === 'undefined'

/** Puts the first script into a page that is sent, and nothing into one that the browser draws: there it would be too late, and no page may make scripts of text. */
export const FirstScript = ({ nonce }: { nonce: string | undefined }) =>
  isServer ? <script nonce={nonce}>{`(${String(beforeAwake)})()`}</script> : null
