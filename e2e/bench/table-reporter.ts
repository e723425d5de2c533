import type { FullResult, Reporter, TestCase, TestResult } from 'playwright/types/testReporter';
import { type Row, rowAnnotation } from './row.ts';

/** Prints what the measurements reported as one table. */
class TableReporter implements Reporter {
  private readonly rows: Row[] = [];

  onTestEnd(test: TestCase, result: TestResult) {
    for (const { type, description } of result.annotations) {
      if (type === rowAnnotation && description !== undefined) {
        this.rows.push(JSON.parse(description));
      }
    }
    process.stdout.write(`${result.status === 'passed' ? '' : 'FAILED '}${test.title}\n`);
    for (const { message } of result.errors) process.stdout.write(`${message}\n`);
  }

  onEnd(result: FullResult) {
    const width = Math.max(0, ...this.rows.map(({ measure }) => measure.length));
    process.stdout.write('\n');
    for (const { measure, value, aim, reached } of this.rows) {
      const verdict = aim === undefined ? '' : `${aim}${reached === true ? '' : ', MISSED'}`;
      process.stdout.write(
        `${measure.padEnd(width)}  ${value.padStart(22)}  ${verdict}\n`.trimEnd(),
      );
      process.stdout.write('\n');
    }
    process.stdout.write(`\nMedians of one run on this machine: ${result.status}\n`);
  }

  printsToStdio() {
    return true;
  }
}

export default TableReporter;
