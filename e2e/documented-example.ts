import type { IcpRequest } from '#contract/icp.ts';

/** The request of the vendor's documentation, all eight filters (developers.surfe.com, page public-019). */
export const documentedExample = {
  companies: {
    employeeCount: { from: 1, to: 100_000_000 },
    industries: ['Software', 'Finance'],
    primaryLocations: ['fr', 'W-EMEA'],
    revenue: { from: 1, to: 100_000_000 },
  },
  people: {
    countries: ['fr', 'W-EMEA'],
    departments: ['Engineering', 'Marketing'],
    jobTitles: ['Software Engineer', 'Marketing Manager'],
    seniorities: [
      'Board Member',
      'C-Level',
      'Director',
      'Founder',
      'Head',
      'Manager',
      'Other',
      'Owner',
      'Partner',
      'VP',
    ],
  },
} satisfies IcpRequest;
