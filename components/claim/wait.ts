export { wait } from '@/components/form/wait'
