export { clock, wait } from '@/components/form/wait'
