import { z } from 'zod'
import type { QueueLine } from '@/lib/domain/queue'

export const queueLineOutput = z.custom<QueueLine>()
