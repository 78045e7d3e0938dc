import { z } from 'zod'
import type { Muted, Notice } from '@/lib/domain/notice'

export const noticesOutput = z.custom<{ items: Notice[]; next: string | null; unread: number }>()
export const unreadOutput = z.strictObject({ unread: z.number() })
export const mutedOutput = z.custom<{ muted: readonly Muted[] }>()
