import { z } from 'zod'
import type { DeskRules } from '@/lib/domain/desk'

export const deskOutput = z.custom<DeskRules>()
