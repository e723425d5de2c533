import { memo } from 'react';
import { fields, type Section } from '#profile/fields.ts';
import { FieldRow } from './field-row.tsx';

/**
 * One half of the profile: a heading and its rows of the table. Memoised: each row follows its own field, and typing
 * in one must not draw the others again.
 */
export const Rows = memo(function Rows({
  section,
  title,
  question,
}: {
  section: Section;
  title: string;
  question: string;
}) {
  return (
    <section aria-labelledby={`section-${section}`} className="mt-3">
      <h2 id={`section-${section}`} className="mb-1 flex items-baseline gap-2 font-serif">
        <span className="text-lg font-semibold">{title}</span>
        <span className="text-soft" aria-hidden="true">
          {question}
        </span>
      </h2>
      {fields
        .filter((field) => field.section === section)
        .map((field) => (
          <FieldRow key={field.id} field={field} />
        ))}
    </section>
  );
});
