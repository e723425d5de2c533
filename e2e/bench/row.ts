import type { TestInfo } from 'playwright/test';

/** One line of the printed table. */
export interface Row {
  measure: string;
  value: string;
  /** What issue and design ask for, where they ask for something. */
  aim?: string;
  reached?: boolean;
}

/** The annotation under which a test hands its rows to the reporter. */
export const rowAnnotation = 'row';

export function report(testInfo: TestInfo, row: Row) {
  testInfo.annotations.push({ type: rowAnnotation, description: JSON.stringify(row) });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('Nothing was measured');
  return (low + high) / 2;
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}
