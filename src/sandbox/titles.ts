import { departmentIndex, seniorityIndex } from './market-rates.ts';
import { cumulate, firstAbove, type Random } from './random.ts';

/**
 * Job titles: each implies a department and a seniority. What people call themselves is a long tail (on Stack Overflow
 * the twelve commonest titles are a quarter of all), so a department has many wordings whose frequency falls with
 * their rank. The wordings and their order are ours; no table of titles by department is public.
 */

/** How the people of one department are called, commonest first. */
interface Calling {
  department: string;
  /** What managers, directors, heads and vice presidents of this department are in charge of. */
  subjects: readonly string[];
  /** Members of the executive board; empty where a department has none. */
  chiefs: readonly string[];
  /** Everyone else. */
  staff: readonly string[];
}

const callings: readonly Calling[] = [
  {
    department: 'Accounting and Finance',
    subjects: [
      'Finance',
      'Accounting',
      'Tax',
      'Treasury',
      'Financial Planning',
      'Audit',
      'Payroll',
    ],
    chiefs: ['CFO', 'Chief Financial Officer', 'Chief Accounting Officer', 'Chief Risk Officer'],
    staff: [
      'Accountant',
      'Financial Analyst',
      'Bookkeeper',
      'Financial Advisor',
      'Auditor',
      'Controller',
      'Payroll Specialist',
      'Tax Consultant',
      'Credit Analyst',
      'Loan Officer',
    ],
  },
  { department: 'Board', subjects: ['Board'], chiefs: [], staff: ['Board Observer'] },
  {
    department: 'Business Support',
    subjects: ['Office', 'Administration', 'Facilities', 'Business Support'],
    chiefs: ['Chief of Staff', 'Chief Administrative Officer'],
    staff: [
      'Administrative Assistant',
      'Executive Assistant',
      'Office Administrator',
      'Receptionist',
      'Personal Assistant',
      'Data Entry Clerk',
      'Secretary',
      'Office Coordinator',
    ],
  },
  {
    department: 'Customer Relations',
    subjects: ['Customer Success', 'Customer Service', 'Customer Support', 'Customer Experience'],
    chiefs: ['Chief Customer Officer'],
    staff: [
      'Customer Service Representative',
      'Customer Success Specialist',
      'Support Specialist',
      'Support Engineer',
      'Call Center Agent',
      'Client Advisor',
    ],
  },
  {
    department: 'Design',
    subjects: ['Design', 'Creative', 'UX', 'Brand Design'],
    chiefs: ['Chief Design Officer', 'Chief Creative Officer'],
    staff: [
      'Graphic Designer',
      'UX Designer',
      'Product Designer',
      'Interior Designer',
      'Web Designer',
      'Illustrator',
      'UI Designer',
      'Art Director',
    ],
  },
  {
    department: 'Editorial Personnel',
    subjects: ['Editorial', 'Content', 'Publishing'],
    chiefs: ['Editor in Chief', 'Chief Content Officer'],
    staff: [
      'Editor',
      'Journalist',
      'Writer',
      'Copy Editor',
      'Reporter',
      'Content Editor',
      'Photographer',
    ],
  },
  {
    department: 'Engineering',
    subjects: [
      'Engineering',
      'IT',
      'Software Engineering',
      'Development',
      'Infrastructure',
      'Data',
      'Technology',
      'Platform',
    ],
    chiefs: [
      'CTO',
      'Chief Technology Officer',
      'CIO',
      'Chief Information Officer',
      'Chief Data Officer',
      'Chief Engineer',
    ],
    staff: [
      'Software Engineer',
      'Software Developer',
      'Web Developer',
      'Mechanical Engineer',
      'Data Engineer',
      'System Administrator',
      'IT Support Specialist',
      'DevOps Engineer',
      'Electrical Engineer',
      'Data Analyst',
      'Civil Engineer',
      'QA Engineer',
      'Full Stack Developer',
      'Network Engineer',
      'Solutions Architect',
      'Data Scientist',
      'Frontend Developer',
      'Backend Developer',
    ],
  },
  { department: 'Founder/Owner', subjects: ['Company'], chiefs: [], staff: ['Entrepreneur'] },
  {
    department: 'Healthcare',
    subjects: ['Clinical', 'Nursing', 'Medical Affairs', 'Patient Care', 'Pharmacy'],
    chiefs: ['Chief Medical Officer', 'Chief Nursing Officer'],
    staff: [
      'Registered Nurse',
      'Physician',
      'Pharmacist',
      'Medical Assistant',
      'Dentist',
      'Therapist',
      'Physiotherapist',
      'Psychologist',
      'Dental Hygienist',
      'Veterinarian',
    ],
  },
  {
    department: 'HR',
    subjects: [
      'HR',
      'Human Resources',
      'Talent Acquisition',
      'People',
      'Recruitment',
      'Learning and Development',
    ],
    chiefs: ['CHRO', 'Chief Human Resources Officer', 'Chief People Officer'],
    staff: [
      'Recruiter',
      'HR Specialist',
      'HR Generalist',
      'Talent Acquisition Specialist',
      'HR Business Partner',
      'Training Specialist',
    ],
  },
  {
    department: 'Legal',
    subjects: ['Legal', 'Compliance', 'Legal Affairs', 'Contracts'],
    chiefs: ['General Counsel', 'Chief Legal Officer', 'Chief Compliance Officer'],
    staff: [
      'Lawyer',
      'Attorney',
      'Legal Counsel',
      'Paralegal',
      'Compliance Officer',
      'Legal Assistant',
      'Notary',
    ],
  },
  {
    department: 'Management',
    subjects: [
      'General',
      'Business Unit',
      'Strategy',
      'Business Development',
      'Country',
      'Program',
    ],
    chiefs: [
      'CEO',
      'Chief Executive Officer',
      'Managing Director',
      'President',
      'Chief Strategy Officer',
      'Chief Business Officer',
    ],
    staff: [
      'Management Consultant',
      'Business Analyst',
      'Management Trainee',
      'Project Coordinator',
      'Strategy Analyst',
    ],
  },
  {
    department: 'Manufacturing',
    subjects: ['Production', 'Plant', 'Manufacturing', 'Maintenance'],
    chiefs: ['Chief Manufacturing Officer'],
    staff: [
      'Production Operator',
      'Machine Operator',
      'Production Planner',
      'Maintenance Technician',
      'Welder',
      'Process Engineer',
      'Assembler',
    ],
  },
  {
    department: 'Marketing and Advertising',
    subjects: [
      'Marketing',
      'Digital Marketing',
      'Brand',
      'Product Marketing',
      'Growth',
      'Content Marketing',
      'Demand Generation',
    ],
    chiefs: ['CMO', 'Chief Marketing Officer', 'Chief Growth Officer'],
    staff: [
      'Marketing Specialist',
      'Marketing Coordinator',
      'Content Strategist',
      'SEO Specialist',
      'Social Media Specialist',
      'Marketing Assistant',
      'Copywriter',
      'Marketing Analyst',
    ],
  },
  {
    department: 'Operations',
    subjects: [
      'Operations',
      'Business Operations',
      'Field Operations',
      'Store',
      'Service Delivery',
    ],
    chiefs: ['COO', 'Chief Operating Officer'],
    staff: [
      'Operations Analyst',
      'Operations Coordinator',
      'Dispatcher',
      'Operations Specialist',
      'Shift Supervisor',
    ],
  },
  {
    department: 'Other',
    subjects: [
      'Project',
      'Training',
      'Education',
      'Construction',
      'Community',
      'Property',
      'Restaurant',
    ],
    chiefs: [],
    staff: [
      'Teacher',
      'Consultant',
      'Student',
      'Driver',
      'Architect',
      'Real Estate Agent',
      'Technician',
      'Chef',
      'Volunteer',
      'Freelancer',
      'Coach',
      'Researcher',
      'Electrician',
      'Translator',
      'Specialist',
    ],
  },
  {
    department: 'PR and Communications',
    subjects: [
      'Communications',
      'Public Relations',
      'Corporate Communications',
      'External Affairs',
    ],
    chiefs: ['Chief Communications Officer'],
    staff: ['Communications Specialist', 'PR Specialist', 'Press Officer', 'Community Specialist'],
  },
  {
    department: 'Procurement',
    subjects: ['Procurement', 'Purchasing', 'Sourcing', 'Category'],
    chiefs: ['Chief Procurement Officer'],
    staff: ['Buyer', 'Purchasing Agent', 'Procurement Specialist', 'Sourcing Specialist'],
  },
  {
    department: 'Product',
    subjects: ['Product', 'Product Management', 'Product Strategy'],
    chiefs: ['CPO', 'Chief Product Officer'],
    staff: ['Product Owner', 'Product Analyst', 'Product Specialist', 'Scrum Master'],
  },
  {
    department: 'Quality Control',
    subjects: ['Quality', 'Quality Assurance', 'Quality Control'],
    chiefs: ['Chief Quality Officer'],
    staff: ['Quality Inspector', 'Quality Engineer', 'QA Analyst', 'Quality Technician'],
  },
  {
    department: 'R&D',
    subjects: ['R&D', 'Research', 'Innovation', 'Laboratory'],
    chiefs: ['Chief Scientific Officer', 'Chief Innovation Officer'],
    staff: [
      'Research Scientist',
      'Research Assistant',
      'Laboratory Technician',
      'Research Engineer',
      'Chemist',
      'Biologist',
    ],
  },
  {
    department: 'Sales',
    subjects: [
      'Sales',
      'Account',
      'Regional Sales',
      'Business Development',
      'Key Account',
      'Sales Operations',
    ],
    chiefs: [
      'CRO',
      'Chief Revenue Officer',
      'Chief Commercial Officer',
      'CSO',
      'Chief Sales Officer',
    ],
    staff: [
      'Sales Representative',
      'Account Executive',
      'Sales Development Representative',
      'Sales Assistant',
      'Sales Consultant',
      'Sales Engineer',
      'Business Development Representative',
      'Inside Sales Representative',
    ],
  },
  {
    department: 'Security',
    subjects: ['Security', 'Information Security', 'Cyber Security'],
    chiefs: ['CISO', 'Chief Information Security Officer', 'Chief Security Officer'],
    staff: [
      'Security Analyst',
      'Security Engineer',
      'Security Officer',
      'Information Security Analyst',
    ],
  },
  {
    department: 'Supply Chain',
    subjects: ['Supply Chain', 'Logistics', 'Warehouse', 'Transport'],
    chiefs: ['Chief Supply Chain Officer'],
    staff: [
      'Supply Chain Analyst',
      'Logistics Coordinator',
      'Supply Planner',
      'Warehouse Operator',
      'Logistics Specialist',
    ],
  },
];

/** Wordings of the levels whose titles name a subject, commonest first; `*` stands for the subject. */
const wordings: Readonly<Record<string, readonly string[]>> = {
  VP: [
    'VP of *',
    'VP *',
    'Vice President of *',
    'Vice President, *',
    'SVP *',
    'Senior Vice President of *',
    'EVP *',
  ],
  Director: [
    '* Director',
    'Director of *',
    'Senior Director of *',
    'Director, *',
    'Regional * Director',
    'Associate Director of *',
  ],
  Head: ['Head of *', 'Global Head of *', '* Lead', 'Regional Head of *'],
  Manager: [
    '* Manager',
    'Senior * Manager',
    'Assistant * Manager',
    'Manager, *',
    'Regional * Manager',
    '* Team Lead',
  ],
};

/** Wordings of the levels whose titles are the same in every department. */
const fixedTitles: Readonly<Record<string, readonly string[]>> = {
  'Board Member': [
    'Board Member',
    'Non-Executive Director',
    'Chairman',
    'Board Advisor',
    'Chairwoman',
  ],
  Founder: ['Founder', 'Co-Founder', 'Founder & CEO', 'Co-Founder & CTO', 'Founding Partner'],
  Owner: ['Owner', 'Business Owner', 'Co-Owner', 'Owner/Operator', 'Proprietor'],
  Partner: ['Partner', 'Managing Partner', 'Senior Partner', 'Associate Partner'],
};

const grades: readonly string[] = [
  '*',
  'Senior *',
  'Junior *',
  'Lead *',
  'Principal *',
  '* Intern',
  'Freelance *',
];

/** Every title of the market; a title is drawn as its position here. */
export const titleNames: string[] = [];
const positions = new Map<string, number>();

interface TitleDraw {
  titles: readonly number[];
  weights: Float64Array;
}

const draws = new Map<number, TitleDraw>();
for (const calling of callings) {
  const department = departmentIndex(calling.department);
  for (const [level, patterns] of Object.entries(wordings)) {
    addDraw(department, level, patterns, calling.subjects);
  }
  for (const [level, titles] of Object.entries(fixedTitles))
    addDraw(department, level, ['*'], titles);
  addDraw(department, 'C-Level', ['*'], calling.chiefs);
  addDraw(department, 'Other', grades, calling.staff);
}

/** The wordings of one department and level; the chance of each falls with the rank of its pattern and of its noun. */
function addDraw(
  department: number,
  level: string,
  patterns: readonly string[],
  nouns: readonly string[],
): void {
  const titles: number[] = [];
  const weights: number[] = [];
  for (const [patternRank, pattern] of patterns.entries()) {
    for (const [nounRank, noun] of nouns.entries()) {
      titles.push(positionOf(pattern.replace('*', noun)));
      weights.push(1 / (patternRank + 1) ** 1.5 / (nounRank + 1));
    }
  }
  draws.set(cell(department, seniorityIndex(level)), { titles, weights: cumulate(weights) });
}

function positionOf(title: string): number {
  const known = positions.get(title);
  if (known !== undefined) return known;
  positions.set(title, titleNames.length);
  return titleNames.push(title) - 1;
}

function cell(department: number, seniority: number): number {
  return seniority * 100 + department;
}

/** Whether a department has people of this level at all; only the executive board differs. */
export function hasTitles(department: number, seniority: number): boolean {
  return (draws.get(cell(department, seniority))?.titles.length ?? 0) > 0;
}

/** A title of a person in this department at this level, as a position in `titleNames`. Both must have titles. */
export function drawTitle(random: Random, department: number, seniority: number): number {
  const draw = draws.get(cell(department, seniority));
  const total = draw?.weights.at(-1) ?? 0;
  const title = draw?.titles[firstAbove(draw.weights, random() * total)];
  if (title === undefined)
    throw new Error(`No title for department ${department}, seniority ${seniority}`);
  return title;
}
