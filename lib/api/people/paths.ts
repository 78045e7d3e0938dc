import type { Paths } from '../method'

/** The addresses of people, for administrators, and colleagues. */
export const peoplePaths = {
  listColleagues: ['GET', '/colleagues'],
  listPeople: ['GET', '/people'],
  addPerson: ['POST', '/people'],
  changePerson: ['PATCH', '/people/{personId}'],
  linkPerson: ['POST', '/people/{personId}/link'],
  takeSecondFactor: ['DELETE', '/people/{personId}/second-factor'],
} as const satisfies Paths
