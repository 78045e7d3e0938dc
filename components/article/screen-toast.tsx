import { useEffect, useImperativeHandle, type Ref } from 'react'
import { useSession } from '@/components/article/subscribe/use-session'
import { useToast, type ToastWords } from '@/components/ui/toast'

/** Where it is told what was just done; `sayRef` gets what tells something there. What it tells of goes when it stands no more. */
export function ScreenToast({ sayRef }: { sayRef: Ref<(words: ToastWords) => void> }) {
  const { toast, say, settle } = useToast()
  const claims = useSession(({ reading }) => reading.claims)
  useImperativeHandle(sayRef, () => say, [say])
  useEffect(settle, [claims, settle])
  return toast
}
