import type { RecommendedCompany } from '#contract/recommendations.ts';
import { plural } from '#profile/plural.ts';
import { reasonParts } from '#profile/recommendation-reason.ts';
import { ProfileLink } from './profile-link.tsx';

type Person = NonNullable<RecommendedCompany['people']>[number];
type Reason = NonNullable<NonNullable<RecommendedCompany['recommendation']>['reasons']>[number];

/** People shown at once; the others are one click away. */
const SHOWN = 4;

/** One recommended company. Answers are not uniform, so every part is shown only where it is there. */
export function CompanyCard({ company }: { company: RecommendedCompany }) {
  const { name, domain, industries, linkedInURL, recommendation } = company;
  const people = company.people ?? [];
  const reasons = recommendation?.reasons ?? [];
  const facts = factsOf(company);
  return (
    <li className="py-3">
      <h4 className="flex flex-wrap items-baseline gap-x-2 font-semibold wrap-anywhere">
        {name || domain || 'Company without a name'}
        {name && domain && <span className="font-normal text-soft select-all">{domain}</span>}
      </h4>
      {facts.length > 0 && <p className="text-sm">{facts.join(' · ')}</p>}
      {industries && industries.length > 0 && (
        <p className="text-sm wrap-anywhere text-soft">{industries.join(', ')}</p>
      )}
      {linkedInURL && <ProfileLink of={name || domain || 'the company'} address={linkedInURL} />}
      {reasons.length > 0 && (
        <ul aria-label="Why it is recommended" className="mt-1.5 list-disc pl-5 text-sm">
          {reasons.map((reason, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and a reason may lack everything
            <li key={index} className="wrap-anywhere">
              <ReasonText reason={reason} />
            </li>
          ))}
        </ul>
      )}
      {people.length > 0 && (
        <div className="mt-1.5">
          <People people={people.slice(0, SHOWN)} />
          {people.length > SHOWN && (
            <details>
              <summary className="py-0.5 text-sm font-semibold text-accent">
                {people.length - SHOWN} more {people.length - SHOWN === 1 ? 'person' : 'people'}
              </summary>
              <People people={people.slice(SHOWN)} />
            </details>
          )}
        </div>
      )}
    </li>
  );
}

function factsOf({ employeeCount, size, hqCountry, hqAddress, yearFounded }: RecommendedCompany) {
  const staff = employeeCount
    ? `${employeeCount.toLocaleString('en-US')} ${plural(employeeCount, 'employee')}`
    : size && `${size} employees`;
  const seat = hqCountry || hqAddress;
  return [staff, seat, yearFounded ? `founded in ${yearFounded}` : null].filter(Boolean);
}

function ReasonText({ reason }: { reason: Reason }) {
  const { heading, detail } = reasonParts(reason);
  return (
    <>
      {heading !== '' && <span className="font-semibold">{heading}</span>}
      {heading !== '' && detail !== '' && ': '}
      {heading === '' && detail === '' ? 'no reason given' : detail}
    </>
  );
}

function People({ people }: { people: readonly Person[] }) {
  return (
    <ul aria-label="People" className="grid gap-x-6 sm:grid-cols-2">
      {people.map((person, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and a person may lack every name
        <li key={index} className="min-w-0 py-1 text-sm wrap-anywhere">
          <span className="font-semibold">{nameOf(person)}</span>
          {[person.jobTitle, ...(person.seniorities ?? [])].filter(Boolean).length > 0 && (
            <span className="text-soft">
              {' '}
              {[person.jobTitle, ...(person.seniorities ?? [])].filter(Boolean).join(' · ')}
            </span>
          )}
          {person.linkedinUrl && <ProfileLink of={nameOf(person)} address={person.linkedinUrl} />}
        </li>
      ))}
    </ul>
  );
}

function nameOf({ firstName, lastName }: Person): string {
  return [firstName, lastName].filter(Boolean).join(' ') || 'Person without a name';
}
