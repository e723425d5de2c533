import type { Selectable } from 'kysely';
import { plural } from '#profile/plural.ts';
import type { Tables } from './database.ts';
import type { Owner, SavedIcp } from './icp-store.ts';
import { meanings } from './matching.ts';

/** What goes into one recommended company. */
export interface Recommended {
  company: Selectable<Tables['company']>;
  industries: readonly string[];
  /** The people who match the ICP. */
  people: readonly Selectable<Tables['person']>[];
  icp: SavedIcp;
  owner: Owner;
  /** UTC, as `2026-04-07`. */
  day: string;
}

/** Why a company is recommended. Documented are these five keys, one type (INDUSTRY_MATCH) and one score (85). */
export interface Reason {
  type: string;
  title: string;
  shortDescription: string;
  description: string;
  /** 0 to 100, in steps of 1; the vendor's scale is not documented. */
  score: number;
}

/**
 * One reason for each filter that the ICP sets and that the company therefore meets, or a single one when it sets
 * none. The types but INDUSTRY_MATCH and the scores are ours: 100 where a filter is met or not, less where it is met
 * by a part.
 */
export function reasonsFor(recommended: Recommended, country: string): Reason[] {
  const reasons = [
    industryReason(recommended),
    sizeReason(recommended),
    revenueReason(recommended),
    locationReason(recommended, country),
    peopleReason(recommended),
  ].filter((reason) => reason !== null);
  return reasons.length > 0 ? reasons : [anyCompany];
}

const anyCompany: Reason = {
  type: 'NO_FILTER',
  title: 'No filters',
  shortDescription: 'Every company',
  description: 'The profile has no filters, so every company matches.',
  score: 50,
};

function industryReason({ icp, industries }: Recommended): Reason | null {
  const wanted = new Set(meanings(icp.companies.industries));
  if (wanted.size === 0) return null;
  const shared = industries.filter((industry) => wanted.has(industry));
  return {
    type: 'INDUSTRY_MATCH',
    title: 'Industry match',
    shortDescription: shared.join(', '),
    description: `Listed under ${shared.join(', ')}, which the profile asks for.`,
    score: 50 + Math.round((50 * shared.length) / industries.length),
  };
}

function sizeReason({ icp, company }: Recommended): Reason | null {
  if (!icp.companies.employeeCount) return null;
  const employees = company.employees.toLocaleString('en-US');
  return {
    type: 'EMPLOYEE_COUNT_MATCH',
    title: 'Size match',
    shortDescription: `${employees} ${plural(company.employees, 'employee')}`,
    description: `With ${employees} ${plural(company.employees, 'employee')}, within the range that the profile asks for.`,
    score: 100,
  };
}

function revenueReason({ icp, company }: Recommended): Reason | null {
  if (!icp.companies.revenue || company.revenue === null) return null;
  const revenue = company.revenue.toLocaleString('en-US');
  return {
    type: 'REVENUE_MATCH',
    title: 'Revenue match',
    shortDescription: `${revenue} a year`,
    description: `With a revenue of ${revenue} a year, within the range that the profile asks for.`,
    score: 100,
  };
}

function locationReason({ icp }: Recommended, country: string): Reason | null {
  if ((icp.companies.primaryLocations ?? []).length === 0) return null;
  return {
    type: 'LOCATION_MATCH',
    title: 'Location match',
    shortDescription: country,
    description: `Based in ${country}, which the profile covers.`,
    score: 100,
  };
}

function peopleReason({ icp, people }: Recommended): Reason | null {
  const { countries = [], departments = [], jobTitles = [], seniorities = [] } = icp.people;
  if ([countries, departments, jobTitles, seniorities].every((list) => list.length === 0))
    return null;
  const count = people.length === 1 ? '1 matching person' : `${people.length} matching people`;
  return {
    type: 'PEOPLE_MATCH',
    title: 'People match',
    shortDescription: count,
    description: `${count} for the profile's people filters.`,
    score: Math.min(100, 50 + 10 * people.length),
  };
}
