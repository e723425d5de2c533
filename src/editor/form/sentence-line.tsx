import { useDeferredValue } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { FieldId } from '#profile/fields.ts';
import { placeName } from '#profile/place-search.ts';
import { sentence } from '#profile/sentence.ts';
import type { ProfileValues } from '#profile/values.ts';
import { rowId } from './row.tsx';

/** The element that holds the sentence. */
export const SENTENCE_ID = 'profile-sentence';

/** The whole profile in one sentence at the head of the page; each phrase goes to its row. */
export function SentenceLine() {
  const { control } = useFormContext<ProfileValues>();
  const values = useDeferredValue(useWatch({ control, compute: (all: ProfileValues) => all }));
  const phrases = sentence(values, placeName);

  return (
    <p
      id={SENTENCE_ID}
      className="pt-1 font-serif text-xl leading-snug text-pretty wrap-anywhere @3xl:text-[1.3125rem]"
    >
      {phrases.map((phrase, index) =>
        phrase.fieldId === null ? (
          phrase.text
        ) : (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: phrases have no identity beyond their place
            key={index}
            href={`#${rowId({ id: phrase.fieldId })}`}
            onClick={(event) => {
              event.preventDefault();
              goTo(phrase.fieldId);
            }}
            className="text-accent underline decoration-accent/40 decoration-1 underline-offset-4 hover:decoration-2"
          >
            {phrase.text}
          </a>
        ),
      )}
    </p>
  );
}

function goTo(fieldId: FieldId | null) {
  if (fieldId === null) return;
  const row = document.getElementById(rowId({ id: fieldId }));
  row?.scrollIntoView({ block: 'nearest' });
  // Not simply the first button: that may be one that removes a value.
  row?.querySelector<HTMLElement>('[data-row-control], input')?.focus();
}
