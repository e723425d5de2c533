/** The market model and its base rates, a part of their own that the form does not wait for. */
export type Model = typeof import('./model.ts');

let loaded: Model | null = null;

/** The model, where it is there already. */
export function loadedModel(): Model | null {
  return loaded;
}

/** Loads the model; null where that fails: the form works without it, and reach says that it is not known. */
export async function loadModel(): Promise<Model | null> {
  try {
    loaded ??= await import('./model.ts');
  } catch {
    return null;
  }
  return loaded;
}
