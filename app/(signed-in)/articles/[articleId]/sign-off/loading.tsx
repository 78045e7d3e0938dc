export { ScreenLoading as default } from '@/components/desk/screen-loading'
