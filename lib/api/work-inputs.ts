// Goes with its last reader: what it names has moved to the rooms of the subjects.
export { handOverInput, listForsakenInput, readPresenceInput, setAccessInput } from './article/input'
export { assignClaimsInput, searchClaimsInput } from './claim/input'
export { assignment } from './fields'
export { listColleaguesInput } from './people/input'
export { readQueueInput } from './queue/input'
