import { runDesk } from './run-desk'

await runDesk('start')
