// Goes with its last reader: what it names has moved to the rooms of the subjects.
export { readArticleHistoryInput, readHistoryInput } from './history/input'
