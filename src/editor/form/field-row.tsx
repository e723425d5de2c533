import { useWatch } from 'react-hook-form';
import type { Field } from '#profile/fields.ts';
import { isFullSpan } from '#profile/ranges.ts';
import { rangeProblems } from '#profile/validation.ts';
import type { ProfileValues } from '#profile/values.ts';
import { ChoicesField } from '../fields/choices-field.tsx';
import { PlacesField } from '../fields/places-field.tsx';
import { endsOf } from '../fields/range-ends.ts';
import { RangeField } from '../fields/range-field.tsx';
import { TitlesField } from '../fields/titles-field.tsx';
import { VocabularyField } from '../fields/vocabulary-field.tsx';
import { Row } from './row.tsx';

/** A row of the table with the control of its kind. */
export function FieldRow({ field }: { field: Field }) {
  return (
    <Row field={field} gutter={<Effect field={field} />}>
      <Control field={field} />
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

/** What the filter asks of a company or a person: nothing, one value, or any of several. */
function Effect({ field }: { field: Field }) {
  const value = useWatch<ProfileValues, Field['id']>({ name: field.id });
  if (Array.isArray(value)) {
    if (value.length === 0) return 'Any';
    return value.length === 1 ? 'must be this' : `any of ${value.length.toLocaleString('en-US')}`;
  }
  if (field.kind !== 'range') return null;
  if (rangeProblems(value, field).length > 0) return 'not readable yet';
  const ends = endsOf(value);
  if (ends.from === null && ends.to === null) return 'Any';
  return isFullSpan(ends, field.scale) ? 'whole range: does not filter' : 'must be in range';
}
