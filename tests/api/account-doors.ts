import {
  acceptInvitationInput,
  changePasswordInput,
  codeInput,
  endSecondFactorInput,
  requestResetInput,
  startSecondFactorInput,
} from '@/lib/api/account/input'
import { addPersonInput, changePersonInput, listColleaguesInput } from '@/lib/api/people/input'
import { among, emailAt, oneLine, paged, passwordAt, text, words, x, yesOrNo, type Door } from './limits'

/** Inputs of people and one’s own account. */
export const accountDoors: readonly Door[] = [
  [
    'somebody new',
    addPersonInput,
    { email: 'ada@desk.test', name: 'Ada', role: 'reader' },
    [emailAt('email'), ...oneLine('name', 200), among('role', ['reader', 'reviewer', 'editor', 'admin'])],
  ],
  ['somebody changed', changePersonInput, { personId: 'p1' }, [yesOrNo('disabled')]],
  [
    'an invitation',
    acceptInvitationInput,
    { token: 't', password: x(12) },
    [text('token', 200), ...passwordAt, ...oneLine('name', 200), emailAt('email')],
  ],
  ['a forgotten password', requestResetInput, { email: 'ada@desk.test' }, [emailAt('email')]],
  [
    'a changed password',
    changePasswordInput,
    { current: 'x', password: x(12) },
    [text('current', 200), ...passwordAt],
  ],
  ['the start of a second factor', startSecondFactorInput, { password: 'x' }, [text('password', 200)]],
  ['a code', codeInput, { code: '1' }, words('code', 40, 'Type the code.')],
  [
    'the end of a second factor',
    endSecondFactorInput,
    { password: 'x', code: '1' },
    [text('password', 200), ...words('code', 40, 'Type the code.')],
  ],
  ['colleagues', listColleaguesInput, {}, [...paged, text('q', 200)]],
]
