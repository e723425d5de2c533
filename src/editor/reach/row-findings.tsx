import type { Field } from '#profile/fields.ts';
import { FindingLine } from './finding-line.tsx';
import { useReach } from './reach-context.tsx';

/** What the checks have to say at a row. Never blocks. */
export function RowFindings({ field }: { field: Field }) {
  const findings = useReach()?.reach.findings ?? [];
  const here = findings.filter(({ fieldIds }) => fieldIds[0] === field.id);
  if (here.length === 0) return null;
  return (
    <ul>
      {here.map((finding) => (
        <li key={`${finding.id} ${finding.sentence}`}>
          <FindingLine finding={finding} />
        </li>
      ))}
    </ul>
  );
}
