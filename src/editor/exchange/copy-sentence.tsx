import { useFormContext } from 'react-hook-form';
import { placeName } from '#profile/place-search.ts';
import { sentence, sentenceText } from '#profile/sentence.ts';
import type { ProfileValues } from '#profile/values.ts';
import { SENTENCE_ID } from '../form/sentence-line.tsx';
import { CopyButton } from './copy-button.tsx';

/** Copies the profile's sentence as text; where the browser refuses, selects it to be copied by hand. */
export function CopySentence() {
  const { getValues } = useFormContext<ProfileValues>();
  return (
    <span className="relative inline-flex">
      <CopyButton
        look="quiet"
        // It must not move the form, so it hangs below.
        outcomeClass="absolute top-full right-2 z-10 w-max max-w-64 bg-page"
        text={() => sentenceText(sentence(getValues(), placeName))}
        select={() => {
          const shown = document.getElementById(SENTENCE_ID);
          if (shown !== null) window.getSelection()?.selectAllChildren(shown);
        }}
      >
        Copy sentence
      </CopyButton>
    </span>
  );
}
