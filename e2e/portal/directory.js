/**
 * Who works here, as the portal's own staff directory would know it: the reps whose ICPs are looked after, and the
 * people who may sign in. A real portal reads both from its identity provider.
 */

/**
 * @typedef {object} Rep
 * @property {string} id the `externalUserId` by which the vendor knows the rep
 * @property {string} name
 * @property {string} team
 */

/**
 * @typedef {object} Person
 * @property {string} id
 * @property {string} name
 * @property {'viewer' | 'editor'} role what the person may do in the ICP editor
 * @property {string[] | '*'} reps whose ICPs the person may open, by `externalUserId`
 * @property {boolean} ownUser whether the person may open the ICP of the API key's own user
 */

/** @type {readonly Rep[]} */
export const reps = [
  { id: 'crm-1042', name: 'Ann Marsh', team: 'Nordics' },
  { id: 'crm-1043', name: 'Bo Lindqvist', team: 'Nordics' },
  { id: 'crm-1051', name: 'Elif Aydin', team: 'Nordics' },
  { id: 'crm-1077', name: 'Dev Patel', team: 'UK and Ireland' },
  { id: 'crm-1080', name: 'Femi Adeyemi', team: 'UK and Ireland' },
  { id: 'crm-1102', name: 'Chiara Conti', team: 'South' },
  { id: 'crm-1109', name: 'Hugo Martin', team: 'South' },
  { id: 'crm-1115', name: 'Inês Duarte', team: 'South' },
];

/** @type {readonly Person[]} */
export const people = [
  {
    id: 'olivia',
    name: 'Olivia Park',
    role: 'editor',
    reps: '*',
    ownUser: true,
  },
  {
    id: 'tomas',
    name: 'Tomas Berg',
    role: 'editor',
    reps: ['crm-1042', 'crm-1043', 'crm-1051'],
    ownUser: false,
  },
  {
    id: 'vera',
    name: 'Vera Lang',
    role: 'viewer',
    reps: '*',
    ownUser: false,
  },
];

/**
 * Whether a person may open a rep's ICP. The portal asks so as not to offer dead ends; the gateway decides.
 * @param {Person} person
 * @param {string} rep
 */
export function mayOpen(person, rep) {
  return person.reps === '*' || person.reps.includes(rep);
}
