import { z } from 'zod'
import type { HistoryEntry } from '@/lib/domain/history-words'

export const historyEntryOutput = z.custom<HistoryEntry>()
