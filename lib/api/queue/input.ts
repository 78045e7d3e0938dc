import { z } from 'zod'
import { page } from '../fields'

export const readQueueInput = z.strictObject({ ...page })
