export type { SaveState } from '@/components/form/save-state'
