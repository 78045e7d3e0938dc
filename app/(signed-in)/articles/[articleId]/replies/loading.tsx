export { ScreenLoading as default } from '@/components/ui/screen-loading'
