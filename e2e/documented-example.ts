import type { IcpRequest } from '#contract/icp.ts';

/** The request body of the vendor's documentation: all eight filters (developers.surfe.com, page public-019). */
export const documentedExample = {
  companies: {
    employeeCount: { from: 1, to: 100_000_000 },
    industries: ['Technology'],
    primaryLocations: ['fr', 'W-EMEA'],
    revenue: { from: 1, to: 100_000_000 },
  },
  people: {
    countries: ['fr', 'W-EMEA'],
    departments: ['Marketing'],
    jobTitles: ['CEO'],
    seniorities: ['Founder'],
  },
} satisfies IcpRequest;
