// Goes with its last reader: what it names has moved to the rooms of the subjects.
export {
  callReadyInput,
  correctInput,
  frozenInput,
  listCorrectionsInput,
  listSignOffsInput,
  publishInput,
  reopenInput,
  retractInput,
  signOffInput,
} from './sign-off/input'
