import { type Profile, unknownFilters } from '#profile/values.ts';

/** Filters of the saved ICP that this editor has no control for. Shown, since a save sends them back unchanged. */
export function UnknownFilters({ stored }: { stored: Profile }) {
  const unknown = unknownFilters(stored);
  if (unknown.length === 0) return null;
  return (
    <section aria-labelledby="further" className="mt-4 border-t border-line pt-3">
      <h2 id="further" className="font-serif text-lg font-semibold">
        {unknown.length === 1
          ? '1 further filter, kept'
          : `${unknown.length} further filters, kept`}
      </h2>
      <p className="text-sm text-soft">
        Saved by another route. This editor cannot change them; every save sends them back as they
        are.
      </p>
      <dl className="mt-2 grid gap-x-6 gap-y-1 text-sm @3xl:grid-cols-[16rem_minmax(0,1fr)]">
        {unknown.map(({ path, value }) => (
          <div key={path} className="contents">
            <dt className="font-mono">{path}</dt>
            <dd className="font-mono wrap-anywhere text-soft">{JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
