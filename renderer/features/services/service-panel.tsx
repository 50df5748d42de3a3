import { lookup } from '#shared/domain/collection.ts';
import { statementWords } from '#shared/domain/services/capability.ts';
import type { Service } from '#shared/domain/services/state.ts';
import { useIncident } from '../../store/host-context.ts';
import { serviceRow, type ServiceRow } from '../../store/service-rows.ts';
import { clockBeside } from '../../store/time-beside.ts';
import { useMentions } from '../../store/use-mentions.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Banner } from '../../ui/banner/banner.tsx';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { DefinitionList } from '../../ui/section/definition-list.tsx';
import { MomentList } from '../../ui/section/moment-list.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { capabilityLooks } from '../../ui/state-mark/state-looks.ts';
import { StateLabel } from '../../ui/state-mark/state-mark.tsx';
import { ServiceChecklists } from './service-checklists.tsx';
import { ServiceNeeds } from './service-needs.tsx';
import { clockLeft, isStale, SERVICE_DEBT_WORDS } from './service-words.ts';

/** One service, whole: how it runs, on whose word, what it needs, and everything said of it. */
export function ServicePanel({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const service = useIncident((state) => lookup(state.services.all, id));
  if (service === undefined) return null;
  return <Detail service={service} onClose={onClose} />;
}

function Detail({ service, onClose }: { service: Service; onClose: () => void }) {
  const world = useIncident((state) => state);
  const now = useNow();
  const row = serviceRow(world, service, now);
  const { standing, disagreements } = row;
  const state = useRunAction('service.strip');
  const confirm = useRunAction('service.confirm');
  const capability = standing.statement?.capability ?? 'not-stated';
  return (
    <Panel
      title={service.name}
      kicker="Service"
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" shortcut="s" onPress={() => state?.()}>
            State how it runs
          </Button>
          <Button shortcut="c" onPress={() => confirm?.()}>
            Confirm
          </Button>
        </>
      }
    >
      <div className="service-state">
        <StateLabel look={capabilityLooks[capability]} stale={isStale(standing, now)} size={32} />
        {standing.owes.map((debt) => (
          <Badge key={debt} kind="owed">
            {SERVICE_DEBT_WORDS[debt]}
          </Badge>
        ))}
      </div>
      {disagreements.length > 0 && (
        <Banner kind="warning" title="It disagrees with its systems.">
          {disagreements.map(({ words }) => words).join(' ')} Ask; what was stated stands until somebody says
          otherwise.
        </Banner>
      )}
      <Facts row={row} />
      <ServiceNeeds service={service} />
      <ServiceChecklists service={service} />
      <History service={service} />
    </Panel>
  );
}

function Facts({ row: { standing } }: { row: ServiceRow }) {
  const now = useNow();
  const wording = useWording();
  const at = (instant: Parameters<typeof clockBeside>[0]): string => clockBeside(instant, now, wording);
  const { statement, since, confirmedAt, confirmedBy, checkDue, safeUntil } = standing;
  if (statement === null)
    return (
      <p className="service-owed">Nobody has said how it runs. It is owed, and never taken for Normal.</p>
    );
  const isLess = statement.capability !== 'normal';
  const value = (words: string | undefined): { value?: string } =>
    words === undefined ? {} : { value: words };
  return (
    <DefinitionList
      items={[
        { term: 'How it runs', value: statementWords(statement) },
        ...(isLess
          ? [
              { term: 'Not given', ...value('lost' in statement ? statement.lost : undefined) },
              {
                term: 'Safe until',
                owed: statement.capability !== 'stopped',
                ...value(safeUntil === null ? undefined : `${at(safeUntil)}, ${clockLeft(safeUntil, now)}`),
              },
            ]
          : []),
        { term: 'Since', ...value(since === null ? undefined : at(since)) },
        {
          term: 'Confirmed',
          ...value(
            confirmedAt === null
              ? undefined
              : `${at(confirmedAt)}${confirmedBy === null ? '' : `, ${confirmedBy}`}`,
          ),
        },
        { term: 'Look again', ...value(checkDue === null ? undefined : at(checkDue)) },
      ]}
    />
  );
}

/** What was said of the service, newest first; what was struck stays, struck through. */
function History({ service }: { service: Service }) {
  const mentions = useMentions(service.id, { limit: 30 });
  if (mentions === null) return null;
  const struck = new Set(
    [...service.changes, ...service.confirmed, ...service.reviewed]
      .filter((entry) => entry.struck !== undefined)
      .map(({ event }) => event),
  );
  return (
    <section>
      <SectionHeader title="History" level={3} />
      <MomentList
        label={`What was said of ${service.name}`}
        moments={mentions.map((one) => ({ ...one, struck: one.struck || struck.has(one.key) }))}
      />
    </section>
  );
}
