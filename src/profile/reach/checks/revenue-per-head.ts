import { format, formatCompact } from '../../amounts.ts';
import { readRange } from '../../ranges.ts';
import type { Check } from './check.ts';

/**
 * A year's revenue for each employee that hardly any company has. Half of the companies lie between 50,000 and 200,000
 * US dollars; oil traders reach ten million.
 */
const usual = { least: 2_000, most: 5_000_000 };

/** Employees against revenue: ten people and a billion. */
export const revenuePerHead: Check = {
  id: 'revenue-per-head',
  severity: 'warning',
  look({ values }) {
    const [employees, revenue] = [readRange(values.employeeCount), readRange(values.revenue)];
    if (employees === null || revenue === null) return [];
    const most = employees.to === null ? 0 : (revenue.from ?? 0) / Math.max(1, employees.to);
    const least =
      employees.from === null || revenue.to === null
        ? Number.POSITIVE_INFINITY
        : revenue.to / Math.max(1, employees.from);
    if (most <= usual.most && least >= usual.least) return [];
    const sentence =
      most > usual.most
        ? `At least ${formatCompact(revenue.from ?? 0)} revenue with at most ${format(employees.to ?? 0)} employees is ${formatCompact(most)} for each of them: hardly any company.`
        : `At most ${formatCompact(revenue.to ?? 0)} revenue with at least ${format(employees.from ?? 0)} employees is ${formatCompact(least)} for each of them: hardly any company.`;
    return [{ sentence, fieldIds: ['revenue', 'employeeCount'], fix: null }];
  },
};
