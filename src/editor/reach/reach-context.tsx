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
import { loadedModel, loadModel, type Model } from './load-model.ts';
import type { Reach } from './model.ts';

/** The model once it is loaded, and what it says of the form. */
interface Reached {
  model: Model;
  reach: Reach;
  /** What it was worked out for; the form may be a moment ahead. */
  values: ProfileValues;
  /**
   * The model came after the form was drawn and nothing was edited since: what would push the form about waits for the
   * first edit.
   */
  late: boolean;
}

const context = createContext<Reached | null | undefined>(undefined);

/** Undefined while the model is loading, null where it cannot be loaded: the form works without it. */
export function useReach(): Reached | null | undefined {
  return useContext(context);
}

/** Estimates the form's reach at its own pace: the model loads after the form, and typing never waits for it. */
export function ReachProvider({ children }: { children: ReactNode }) {
  const { control } = useFormContext<ProfileValues>();
  const values = useDeferredValue(useWatch({ control, compute: (all: ProfileValues) => all }));
  const { vocabularies } = useProfileContext();
  const model = useModel();
  const [first] = useState({ values, inTime: model !== undefined });
  const late = !first.inTime && values === first.values;
  const reached = useMemo(
    () => model && { model, reach: model.reachOf(values, vocabularies), values, late },
    [model, values, vocabularies, late],
  );
  return <context.Provider value={reached}>{children}</context.Provider>;
}

/** Undefined while it is loading, null when it cannot be loaded. */
function useModel(): Model | null | undefined {
  const [model, setModel] = useState<Model | null | undefined>(() => loadedModel() ?? undefined);
  useEffect(() => {
    let wanted = true;
    void loadModel().then((loaded) => wanted && setModel(loaded));
    return () => {
      wanted = false;
    };
  }, []);
  return model;
}
