import { type ReactNode, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { placeName } from '#profile/place-search.ts';
import { sentence, sentenceText } from '#profile/sentence.ts';
import type { ProfileValues } from '#profile/values.ts';
import { CopyButton } from './copy-button.tsx';

/** The profile's sentence, and a button that copies it as text. */
export function CopySentence({ children }: { children: ReactNode }) {
  const { getValues } = useFormContext<ProfileValues>();
  const shown = useRef<HTMLDivElement>(null);
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6">
      <div ref={shown} className="min-w-0 basis-full @3xl:flex-1 @3xl:basis-0">
        {children}
      </div>
      <div className="relative -mx-2 flex flex-wrap items-center gap-x-2 @3xl:pt-2">
        <CopyButton
          look="quiet"
          // It must not move the form, so where there is room it hangs below.
          outcomeClass="@3xl:absolute @3xl:top-full @3xl:right-2 @3xl:w-max @3xl:max-w-64 @3xl:bg-page"
          text={() => sentenceText(sentence(getValues(), placeName))}
          select={() => {
            if (shown.current !== null) window.getSelection()?.selectAllChildren(shown.current);
          }}
        >
          Copy sentence
        </CopyButton>
      </div>
    </div>
  );
}
