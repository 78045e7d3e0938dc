import { endpointsOf } from '../endpoint'
import { idOutput, listOf } from '../shapes'
import { addPersonInput, changePersonInput, listColleaguesInput, listPeopleInput, personInput } from './input'
import { colleagueOutput, invitationOutput, personOutput, sentLinkOutput } from './output'
import { peoplePaths } from './paths'

/** The endpoints of people, for administrators, and colleagues. */
export const peopleEndpoints = endpointsOf(peoplePaths, {
  listColleagues: { deed: 'read-colleagues', input: listColleaguesInput, output: listOf(colleagueOutput) },
  listPeople: { deed: 'manage-people', input: listPeopleInput, output: listOf(personOutput) },
  addPerson: { deed: 'manage-people', input: addPersonInput, output: invitationOutput, created: true },
  changePerson: { deed: 'manage-people', input: changePersonInput, output: personOutput },
  linkPerson: { deed: 'manage-people', input: personInput, output: sentLinkOutput, created: true },
  takeSecondFactor: { deed: 'manage-people', input: personInput, output: idOutput },
})
