export type { Client } from '@/components/client/client'
