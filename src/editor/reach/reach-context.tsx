import {
  createContext,
  type ReactNode,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { ProfileValues } from '#profile/values.ts';
import { useProfileContext } from '../form/form-context.ts';
import type { Reach } from './model.ts';

type Model = typeof import('./model.ts');

/** The model once it is loaded, and what it says of the form. */
interface Reached {
  model: Model;
  reach: Reach;
  /** What it was worked out for; the form may be a moment ahead. */
  values: ProfileValues;
}

const context = createContext<Reached | null>(null);

/** Null while the model is loading, and where it cannot be loaded: the form works without it. */
export function useReach(): Reached | null {
  return useContext(context);
}

/** Estimates the form's reach at its own pace: the model loads after the form, and typing never waits for it. */
export function ReachProvider({ children }: { children: ReactNode }) {
  const { control } = useFormContext<ProfileValues>();
  const values = useDeferredValue(useWatch({ control, compute: (all: ProfileValues) => all }));
  const { vocabularies } = useProfileContext();
  const model = useModel();
  const reached = useMemo(
    () => model && { model, reach: model.reachOf(values, vocabularies), values },
    [model, values, vocabularies],
  );
  return <context.Provider value={reached}>{children}</context.Provider>;
}

function useModel(): Model | null {
  const [model, setModel] = useState<Model | null>(null);
  useEffect(() => {
    let wanted = true;
    import('./model.ts').then(
      (loaded) => wanted && setModel(loaded),
      // Without the model the form still edits and saves; reach says that it is not known.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return model;
}
