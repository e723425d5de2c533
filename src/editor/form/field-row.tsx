import type { Field } from '#profile/fields.ts';
import { ChoicesField } from '../fields/choices-field.tsx';
import { PlacesField } from '../fields/places-field.tsx';
import { RangeField } from '../fields/range-field.tsx';
import { ShownValue } from '../fields/shown-value.tsx';
import { TitlesField } from '../fields/titles-field.tsx';
import { VocabularyField } from '../fields/vocabulary-field.tsx';
import { Gutter } from '../reach/gutter.tsx';
import { RowFindings } from '../reach/row-findings.tsx';
import { useProfileContext } from './form-context.ts';
import { Row } from './row.tsx';

/** A row of the table with the control of its kind. */
export function FieldRow({ field }: { field: Field }) {
  const { readOnly } = useProfileContext();
  return (
    <Row field={field} gutter={<Gutter field={field} />}>
      <div className="flex flex-wrap items-center gap-x-4">
        <div
          className={`min-w-0 ${field.kind === 'range' || field.kind === 'titles' ? 'basis-full' : ''}`}
        >
          {readOnly ? <ShownValue field={field} /> : <Control field={field} />}
        </div>
        <RowFindings field={field} />
      </div>
    </Row>
  );
}

function Control({ field }: { field: Field }) {
  switch (field.kind) {
    case 'range':
      return <RangeField field={field} />;
    case 'vocabulary':
      return <VocabularyField field={field} />;
    case 'places':
      return <PlacesField field={field} />;
    case 'choices':
      return <ChoicesField field={field} />;
    case 'titles':
      return <TitlesField field={field} />;
  }
}
