import { useWatch } from 'react-hook-form';
import type { Field, RangeField } from '#profile/fields.ts';
import { placeName } from '#profile/place-search.ts';
import { isKnownPlace } from '#profile/places.ts';
import type { ProfileValues } from '#profile/values.ts';
import { useProfileContext } from '../form/form-context.ts';
import { helpId } from '../form/row.tsx';

/** A filter for people who may look and not change: its values as text, to select and to copy. */
export function ShownValue({ field }: { field: Field }) {
  return field.kind === 'range' ? <ShownRange field={field} /> : <ShownList field={field} />;
}

function ShownRange({ field }: { field: RangeField }) {
  const value = useWatch<ProfileValues, RangeField['id']>({ name: field.id });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ShownAmount field={field} name="Minimum" text={value.from} />
      <span className="text-soft">to</span>
      <ShownAmount field={field} name="Maximum" text={value.to} />
    </div>
  );
}

/** A field rather than a text, so that each end keeps its name and can be reached and selected by keyboard. */
function ShownAmount({ field, name, text }: { field: RangeField; name: string; text: string }) {
  return (
    <input
      readOnly
      aria-label={`${name} ${field.noun}`}
      aria-describedby={helpId(field)}
      data-row-control={name === 'Minimum' ? true : undefined}
      value={text}
      placeholder="Any"
      className="h-8 w-30 rounded border border-line bg-sunk px-2 @3xl:w-26 @5xl:w-30 tabular-nums"
    />
  );
}

function ShownList({ field }: { field: Exclude<Field, RangeField> }) {
  const list = useWatch<ProfileValues, typeof field.id>({ name: field.id });
  const { vocabularies } = useProfileContext();
  if (list.length === 0) {
    return (
      <p tabIndex={-1} data-row-control className="text-soft">
        Any
      </p>
    );
  }
  return (
    <ul
      aria-label={`Chosen ${field.label.toLowerCase()}`}
      aria-describedby={helpId(field)}
      tabIndex={-1}
      data-row-control
      className="flex flex-wrap gap-1.5"
    >
      {list.map((value) => {
        const known = isRecognised(field, value, vocabularies);
        return (
          <li
            key={value}
            className={`max-w-full rounded border px-2 py-0.5 text-[0.875rem] wrap-anywhere ${
              known ? 'border-line bg-sunk' : 'border-dashed border-warn/70 bg-warn-soft'
            }`}
          >
            {field.kind === 'places' ? placeName(value) : value}
            {!known && <span className="ml-1.5 text-[0.8125rem] text-warn">not recognised</span>}
          </li>
        );
      })}
    </ul>
  );
}

function isRecognised(
  field: Exclude<Field, RangeField>,
  value: string,
  vocabularies: ReturnType<typeof useProfileContext>['vocabularies'],
): boolean {
  if (field.kind === 'titles') return true;
  if (field.kind === 'places') return isKnownPlace(value);
  return vocabularies === null || vocabularies[field.vocabulary].includes(value);
}
