import { fields } from '#profile/fields.ts';

/** The form's outline while the saved ICP loads: nothing pretends to be a value. */
export function Skeleton({ name }: { name: string }) {
  return (
    <div role="status" className="pt-5">
      <span className="sr-only">Loading the ICP of {name}</span>
      <div className="mb-6 h-7 w-2/3 motion-safe:animate-pulse rounded bg-sunk" />
      {fields.map((field) => (
        <div key={field.id} className="flex h-14 items-center gap-6 border-t border-line">
          <div className="h-3.5 w-28 motion-safe:animate-pulse rounded bg-sunk" />
          <div className="h-6 flex-1 motion-safe:animate-pulse rounded bg-sunk" />
        </div>
      ))}
    </div>
  );
}
