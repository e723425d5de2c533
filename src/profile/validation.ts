import * as z from 'zod/mini';
import { format, parseAmount } from './amounts.ts';
import { type Field, fields, type RangeField } from './fields.ts';
import { isUntouched, type Profile, type ProfileValues, type RangeText } from './values.ts';

/**
 * The form's own check before anything is sent: the vendor's refusals name no field, so every message has to come
 * from here. A range that still stands as it was stored passes, whatever it is: the vendor took it once.
 */
export function valuesSchema(stored: Profile): z.ZodMiniType<ProfileValues, ProfileValues> {
  const shape = Object.fromEntries(fields.map((field) => [field.id, fieldSchema(field)]));
  // Loose, so that the filters without a control pass through.
  return z.looseObject(shape).check((payload) => {
    const values = payload.value as ProfileValues;
    for (const field of fields) {
      if (field.kind !== 'range' || isUntouched(values, stored, field)) continue;
      for (const { end, message, reversed } of rangeProblems(values[field.id], field)) {
        payload.issues.push({
          code: 'custom',
          path: [field.id, end],
          message,
          input: values[field.id],
          params: { reversed },
        });
      }
    }
  }) as unknown as z.ZodMiniType<ProfileValues, ProfileValues>;
}

function fieldSchema(field: Field): z.ZodMiniType {
  return field.kind === 'range'
    ? z.object({ from: z.string(), to: z.string() })
    : z.array(z.string());
}

/** What is wrong with one end of a range, as a sentence that says what to do. */
export interface RangeProblem {
  end: 'from' | 'to';
  message: string;
  /** Both ends are fine by themselves, but the minimum is above the maximum. */
  reversed: boolean;
}

/** Everything wrong with the two ends of a range, `from` first. */
export function rangeProblems(text: RangeText, field: RangeField): RangeProblem[] {
  const problems = (['from', 'to'] as const).flatMap((end) => endProblem(text[end], end, field));
  if (problems.length > 0) return problems;
  const [from, to] = [parseAmount(text.from), parseAmount(text.to)];
  if (from.kind !== 'amount' || to.kind !== 'amount' || from.amount <= to.amount) return [];
  return [
    {
      end: 'to',
      message: `Minimum ${field.noun} (${format(from.amount)}) is above maximum ${field.noun} (${format(to.amount)})`,
      reversed: true,
    },
  ];
}

function endProblem(text: string, end: 'from' | 'to', field: RangeField): RangeProblem[] {
  const amount = parseAmount(text);
  if (amount.kind === 'empty') return [];
  if (amount.kind === 'error') return [{ end, message: amount.message, reversed: false }];
  if (amount.amount < 1) {
    return [{ end, message: `Enter 1 or more, or leave it empty for no limit`, reversed: false }];
  }
  if (amount.amount > field.scale.max) {
    return [
      {
        end,
        message: `Enter ${format(field.scale.max)} or less, or leave it empty for no limit`,
        reversed: false,
      },
    ];
  }
  return [];
}
