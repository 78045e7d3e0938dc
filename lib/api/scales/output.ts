import { z } from 'zod'
import type { ScaleView } from '@/lib/domain/scales'

export const scaleOutput = z.custom<ScaleView>()
