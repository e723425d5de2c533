import type { Field } from '#profile/fields.ts';
import { FindingLine } from './finding-line.tsx';
import { IDLE } from './gutter.tsx';
import { useReach } from './reach-context.tsx';

/** What the checks have to say at a row. Never blocks. */
export function RowFindings({ field }: { field: Field }) {
  const reached = useReach();
  if (!reached || reached.late) return null;
  const here = reached.reach.findings.filter(
    // That a filter is none is said in the gutter.
    ({ id, fieldIds }) => fieldIds[0] === field.id && id !== IDLE,
  );
  if (here.length === 0) return null;
  return (
    <ul className="min-w-0 flex-1 basis-72">
      {here.map((finding) => (
        <li key={`${finding.id} ${finding.sentence}`}>
          <FindingLine finding={finding} />
        </li>
      ))}
    </ul>
  );
}
