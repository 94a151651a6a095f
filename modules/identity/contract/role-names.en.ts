/** The names of roles, apart from the other words: they travel with every screen. */
export const roleNamesEn = {
  delegate: 'Delegate',
  chair: 'Chair',
  viceChair: 'Vice-Chair',
  standingMember: 'Member of the Standing Committee',
  officeChief: 'Chief of the Office',
  specialist: 'Specialist',
  communeOfficer: 'Commune officer',
  recordsClerk: 'Records clerk',
  agencyFocalPoint: 'Agency focal point',
  provinceConsolidator: 'Province consolidator',
  systemAdmin: 'Administrator',
  guest: 'Guest',
  press: 'Press',
}
