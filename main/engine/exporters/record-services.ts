import { values } from '#shared/domain/collection.ts';
import { NOT_STATED, statementWords } from '#shared/domain/services/capability.ts';
import { disagreements, serviceStanding } from '#shared/domain/services/select.ts';
import type { ExportSource } from '../exporter.ts';

/** A service as a record shows it: what a person stated, never what its systems would suggest. */
export interface ServiceLine {
  readonly name: string;
  /** What it can do, what is lost, until when it is safe; and where its systems do not go with that. */
  readonly words: string;
  readonly since: string;
  readonly confirmed: string;
}

const { compare: byName } = new Intl.Collator('en-GB', { numeric: true });

/** The services on the list at the moment of the export, by name. */
export function recordServices({ state, now, wording }: ExportSource): readonly ServiceLine[] {
  return [...values(state.services.all)]
    .filter((service) => service.retired === undefined)
    .toSorted((a, b) => byName(a.name, b.name))
    .map((service) => {
      const { statement, since, confirmedAt, confirmedBy, safeUntil, safeTimePassed } = serviceStanding(
        state,
        service,
        now,
      );
      const lost = statement === null || statement.capability === 'normal' ? undefined : statement.lost;
      const doubts = disagreements(state, service, statement?.capability ?? null, now).map(
        ({ words }) => words,
      );
      return {
        name: service.name,
        words: [
          statement === null ? NOT_STATED : statementWords(statement),
          ...(lost === undefined ? [] : [`Lost: ${lost}`]),
          ...(safeUntil === null
            ? []
            : [`Safe until ${wording.time(safeUntil)}${safeTimePassed ? ', which is over' : ''}`]),
          ...doubts,
        ].join('. '),
        since: since === null ? '' : wording.time(since),
        confirmed:
          confirmedAt === null
            ? 'nobody has said'
            : `${wording.time(confirmedAt)}${confirmedBy === null ? '' : ` by ${confirmedBy}`}`,
      };
    });
}
