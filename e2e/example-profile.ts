import type { IcpRequest } from '#contract/icp.ts';

/** A profile with all eight filters, short enough to read in a test. */
export const exampleProfile = {
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
