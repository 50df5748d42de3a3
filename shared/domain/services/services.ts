import { defineArea, type DueCommand } from '../area.ts';
import { CommandId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { serviceApply } from './apply.ts';
import { serviceCommands } from './commands.ts';
import { serviceDecide } from './decide.ts';
import { serviceEvents } from './events.ts';
import { servicesQueries } from './queries.ts';
import { serviceStanding } from './select.ts';
import { initialServices, listedServices, type ServicesWorld } from './state.ts';
import { serviceTell } from './tell.ts';
import { serviceUndo } from './undo.ts';

/** Services whose safe time has passed and not been noted. The id is that of the statement: noted once, everywhere. */
const due = (world: Readonly<ServicesWorld>, now: Instant): readonly DueCommand[] =>
  listedServices(world).flatMap((service) => {
    const { set, safeTimePassed } = serviceStanding(world, service, now);
    if (set === null || !safeTimePassed || service.noted === set) return [];
    return [
      {
        id: CommandId.parse(`due.safe-time.${set}`),
        type: 'service.note-safe-time-passed',
        data: { service: service.id, set },
      },
    ];
  });

/** What people outside ask about: what each service can do, as somebody stated it. */
export const services = defineArea({
  name: 'services',
  initial: initialServices,
  commands: serviceCommands,
  decide: serviceDecide,
  events: serviceEvents,
  apply: serviceApply,
  tell: serviceTell,
  undo: serviceUndo,
  due,
  queries: servicesQueries,
});
