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
import type { Fetched } from '#profile/reach/fetched.ts';
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

/** What a fetch brought for the ICP that is saved. */
export interface Fact {
  fetched: Fetched;
  /** The form holds something else, so that the fact is not about the form. */
  outdated: boolean;
}

const context = createContext<Reached | null | undefined>(undefined);
const factContext = createContext<Fact | null>(null);

/** Undefined while the model is loading, null where it cannot be loaded: the form works without it. */
export function useReach(): Reached | null | undefined {
  return useContext(context);
}

/** What is known rather than estimated; null when nothing was fetched for what is saved. */
export function useFact(): Fact | null {
  return useContext(factContext);
}

/** Whether the last fetch for what the form holds returned nothing. */
export function cameBackEmpty(fact: Fact | null): boolean {
  return fact !== null && !fact.outdated && fact.fetched.companies === 0;
}

/** Whether none has ever returned anything. Where companies came on an earlier day, they are merely used up. */
export function neverMatched(fact: Fact | null): boolean {
  return cameBackEmpty(fact) && fact?.fetched.earlier === null;
}

/**
 * Estimates the form's reach at its own pace: the model loads after the form, and typing never waits for it. What was
 * fetched is known when the form is drawn.
 */
export function ReachProvider({
  fetched,
  changed,
  children,
}: {
  fetched: Fetched | null;
  /** The form holds something else than what is saved. */
  changed: boolean;
  children: ReactNode;
}) {
  const { control } = useFormContext<ProfileValues>();
  const values = useDeferredValue(useWatch({ control, compute: (all: ProfileValues) => all }));
  const { vocabularies } = useProfileContext();
  const model = useModel();
  const fact = useMemo(() => fetched && { fetched, outdated: changed }, [fetched, changed]);
  const empty = neverMatched(fact);
  const [first] = useState({ values, fetched, inTime: model !== undefined });
  const late = !first.inTime && values === first.values && fetched === first.fetched;
  const reached = useMemo(
    () => model && { model, reach: model.reachOf(values, vocabularies, empty), values, late },
    [model, values, vocabularies, empty, late],
  );
  return (
    <factContext.Provider value={fact}>
      <context.Provider value={reached}>{children}</context.Provider>
    </factContext.Provider>
  );
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
