export type { KeptDraft } from '@/components/form/use-draft'
