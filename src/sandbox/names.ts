/**
 * What companies and people are called. Only for the eye: no filter looks at it. Web addresses end in `.example`,
 * which is reserved (RFC 2606), so that none belongs to anybody.
 */

const first = words(
  'Alder Amber Anchor Arbor Argent Aspen Atlas Aurora Basalt Beacon Birch Blue Bright Cedar Clear Cobalt Copper Coral Crest Delta Ember Evergreen Falcon Fern Field Flint Forge Garnet Granite Harbor Hazel Heron Indigo Iron Ivory Jade Juniper Keystone Lark Laurel Linden Lumen Maple Marble Meridian Mistral Noble North Oak Onyx Opal Orchard Pine Quartz River Rowan Saffron Silver Slate Solar Summit Tidal Vale Willow',
);
const second = words(
  'bank bay bridge brook cliff core craft crown dale field fleet flow forge gate grove harbor haven hill house lake land leaf light line link loop mark mill mind moor mount path peak point port quay reach ridge rise rock root scale shore sight smith spring stone stream tide tower vale view ward water wave way well wick wind wing wood works yard',
);
const last = words('Group Labs Partners Systems Holding Studio Services Collective');

const givenNames = words(
  'Aisha Alejandro Amelie Ananya Andrei Anna Antonio Arjun Ben Camille Carlos Charlotte Chen Chloe Daniel David Elena Emily Emma Fatima Felix Francesca Gabriel Grace Hannah Hugo Ines Isabella Jack James Jan Jean Julia Kenji Lars Laura Lea Liam Lucas Lucia Maria Marie Mark Marta Mateo Mei Michael Mohammed Nadia Noah Nora Oliver Olivia Omar Paul Pedro Priya Rachel Rahul Robert Rosa Samuel Sara Sofia Stefan Thabo Thomas Victoria Wei William Yuki Zoe',
);
const familyNames = words(
  'Adams Ahmed Allen Andersson Bauer Becker Bernard Brown Carter Chen Clark Costa Davies Diaz Dubois Evans Fernandez Ferrari Fischer Garcia Gomez Gupta Haddad Hansen Hughes Ito Jansen Johnson Jones Kaur Khan Kim Kowalski Kumar Lambert Laurent Lee Lopez Martin Meyer Moreau Mueller Murphy Nguyen Novak Okafor Olsen Patel Perez Petit Popescu Ricci Roberts Rossi Roy Santos Schmidt Schneider Sharma Silva Singh Smith Tanaka Taylor Thomas Torres Walker Wang Weber White Williams Wilson Wright Yilmaz Zhang Zulu',
);

function words(text: string): readonly string[] {
  return text.split(' ');
}

function at(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

/** A name and web address for the company with this id; both are unique. */
export function companyName(id: number): { name: string; domain: string } {
  const combinations = first.length * second.length * last.length;
  // A step that shares no factor with their number meets every combination once before the first comes back.
  const step = (id * 12_347) % combinations;
  const round = Math.floor(id / combinations);
  const stem = `${at(first, step)}${at(second, Math.floor(step / first.length))}`;
  const kind = at(last, Math.floor(step / (first.length * second.length)));
  const number = round === 0 ? '' : ` ${round + 1}`;
  const name = `${stem} ${kind}${number}`;
  return { name, domain: `${name.toLowerCase().replaceAll(' ', '-')}.example` };
}

/** The name of the person in this seat of a company. */
export function personName(
  companyId: number,
  seat: number,
): { firstName: string; lastName: string } {
  const draw = Math.imul(companyId * 64 + seat + 1, 0x9e3779b1) >>> 0;
  return {
    firstName: at(givenNames, draw % 9_973),
    lastName: at(familyNames, Math.floor(draw / 9_973)),
  };
}
