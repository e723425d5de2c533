import { useQuery } from '@tanstack/react-query';
import { sessionOptions } from './gateway.ts';

/** Says that nothing is real, where the gateway speaks to its built-in stand-in. */
export function SandboxNote() {
  const { data: session } = useQuery(sessionOptions);
  if (session?.upstream !== 'sandbox') return null;
  return (
    <p className="text-sm text-soft">
      <span className="rounded-sm bg-warn-soft px-1.5 py-0.5 font-semibold text-warn">Sandbox</span>{' '}
      <span className="hidden @3xl:inline">invented companies, nothing is billed</span>
    </p>
  );
}
