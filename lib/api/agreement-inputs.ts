// Goes with its last reader: what it names has moved to the rooms of the subjects.
export { mostArticles, readAgreementInput } from './agreement/input'
