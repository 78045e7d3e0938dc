// Goes with its last reader: what it names has moved to the rooms of the subjects.
export {
  accountInput,
  changePasswordInput,
  codeInput,
  endSecondFactorInput,
  listSessionsInput,
  requestResetInput,
  sessionInput,
  startSecondFactorInput,
} from './account/input'
export { editDeskInput, readDeskInput } from './desk/input'
export { personInput } from './people/input'
