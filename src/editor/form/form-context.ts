import { createContext, useContext } from 'react';
import type { Filters } from '#contract/filters.ts';
import type { Profile, ProfileValues } from '#profile/values.ts';
import type { StepRecorder } from './use-edit-steps.ts';

/** What every row needs beside its own value. */
export interface ProfileContext {
  /** The profile as it is stored: what "changed" is measured against. Empty when nothing is saved yet. */
  stored: Profile;
  /** Null while the accepted values are loading or could not be loaded. */
  vocabularies: Filters | null;
  /** Nothing may be changed; whoever offers an act of editing leaves it away. */
  readOnly: boolean;
  /** Has to hear of every change before it is made, so that it can be taken back. */
  steps: StepRecorder;
  /** Changes the form as one step by what `next` changes of `base`. */
  applyEdit: (base: ProfileValues, next: ProfileValues) => void;
}

const context = createContext<ProfileContext | null>(null);

export const ProfileContextProvider = context.Provider;

/** @throws outside the form, which is a mistake in the code */
export function useProfileContext(): ProfileContext {
  const value = useContext(context);
  if (value === null) throw new Error('A profile field was drawn outside the profile form.');
  return value;
}
