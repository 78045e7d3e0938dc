export { useLatest } from '@/components/ui/use-latest'
