import { lazy, useRef } from 'react';
import type { VocabularyField as Field } from '#profile/fields.ts';
import { useProfileContext } from '../form/form-context.ts';
import { helpId, labelId } from '../form/row.tsx';
import { Chips } from './chips.tsx';
import { useListValue, without } from './list-value.ts';
import { Picker } from './picker.tsx';

const loadPanel = async () => ({
  default: (await import('./vocabulary-panel.tsx')).VocabularyPanel,
});
const VocabularyPanel = lazy(loadPanel);

/** A long closed vocabulary: chips, and a panel to choose from. */
export function VocabularyField({ field }: { field: Field }) {
  const { vocabularies } = useProfileContext();
  const { list, change } = useListValue(field);
  const trigger = useRef<HTMLButtonElement>(null);
  const values = vocabularies?.[field.vocabulary] ?? [];
  const known = new Set(values);
  const label = field.label.toLowerCase();

  return (
    <Chips
      chips={list.map((value) => ({
        value,
        label: value,
        ...(vocabularies !== null && !known.has(value)
          ? { note: 'not recognised', look: 'doubt' as const }
          : {}),
      }))}
      label={`Chosen ${label}`}
      onRemove={(value) => change((now) => without(now, [value]))}
      onMore={() => trigger.current?.click()}
      fallback={trigger}
    >
      <Picker
        label={field.label}
        labelId={labelId(field)}
        describedBy={helpId(field)}
        count={list.length}
        trigger={trigger}
        onWanted={loadPanel}
      >
        <VocabularyPanel label={label} vocabulary={values} list={list} change={change} />
      </Picker>
    </Chips>
  );
}
