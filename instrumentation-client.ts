import { bearForeignNodes } from '@/components/ui/foreign-nodes'

type TrustedTypes = {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown
}

/** What a page may turn into a script: a file of this desk's own build, and nothing else. Next's loader writes addresses as plain text. */
const { trustedTypes } = window as { trustedTypes?: TrustedTypes }
trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    const { origin, pathname } = new URL(address, location.href)
    if (origin === location.origin && pathname.startsWith('/_next/static/')) return address // as it was written: the loader knows a script again by it
    throw new TypeError('This page loads no such script.')
  },
})

bearForeignNodes()
