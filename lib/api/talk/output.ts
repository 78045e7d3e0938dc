import { z } from 'zod'
import type { Comment } from '@/lib/domain/comment'

export const commentOutput = z.custom<Comment>()
