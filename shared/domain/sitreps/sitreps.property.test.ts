import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginning, commandOf, script } from '#shared/testing/arbitrary-script.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { issueSitrep, lastReport, reportsOf, utcWording } from '#shared/testing/sitreps.ts';
import { foldedAt } from '../folded-at.ts';
import { incidentDomain } from '../incident-domain.ts';
import { addMinutes } from '../instant.ts';
import { reckoningOf } from '../systems/select-age.ts';
import { headlineCounts } from '../systems/select-counts.ts';
import type { SitrepReport } from './events.ts';
import { numbersOf, serviceNumbers, totalOf } from './figures.ts';
import { READ_ALOUD_WORDS, readAloud } from './read-aloud.ts';
import { SHORT_FORM_BYTES, shortForm } from './short-form.ts';
import { utf8Bytes, wordCount } from './text-length.ts';

const RUNS = { numRuns: 25 };

test('SR-1, SR-2: whatever happened, the counts are the board’s at the cut-off; whatever follows, it stays', () => {
  fc.assert(
    fc.property(script(30), fc.nat(90), script(15), (steps, ago, later) => {
      const log = new MemoryLog(incidentDomain).given(...beginning);
      for (const step of steps) {
        log.wait(step.waitMinutes);
        log.send(commandOf(log, step));
      }
      const asAt = addMinutes(log.now, -ago);
      if (log.state.incident.status === 'undeclared') return;
      log.given(issueSitrep({ asAt }));
      const issued = structuredClone(lastReport(log));
      const then = foldedAt(incidentDomain, log.facts, asAt);
      const board = headlineCounts(then, reckoningOf(then.incident, asAt));
      const states = numbersOf(issued.figures);
      const { down, degraded, unknown, unaffected, ...back } = states;
      expect({ down, degraded, unknown, unaffected }).toEqual({
        down: board.down,
        degraded: board.degraded,
        unknown: board.unknown,
        unaffected: board.unaffected,
      });
      expect(back).toEqual({
        limited: board.back.limited,
        monitoring: board.back.monitoring,
        validated: board.back.validated,
        normal: board.back.normal,
      });
      expect(totalOf(states)).toBe(board.total);
      expect(issued.figures).toMatchObject({
        notConfirmedHere: board.back.notConfirmedHere,
        overdue: board.overdue,
        goneDownAgain: board.goneDownAgain,
      });
      const place = reportsOf(log).length - 1;
      for (const step of later) {
        log.wait(step.waitMinutes);
        log.send(commandOf(log, step));
      }
      expect(reportsOf(log)[place]).toEqual(issued);
    }),
    RUNS,
  );
});

test('SR-3: the counts of the one before and the changes make the counts of this one', () => {
  fc.assert(
    fc.property(script(20), script(20), (first, then) => {
      const log = new MemoryLog(incidentDomain).given(...beginning);
      for (const steps of [first, then]) {
        for (const step of steps) {
          log.wait(step.waitMinutes);
          log.send(commandOf(log, step));
        }
        if (log.state.incident.status === 'undeclared') return;
        log.wait(1).given(issueSitrep());
      }
      const { figures } = lastReport(log);
      const states = numbersOf(figures);
      // What happened in between can have been the withdrawal of the first.
      if (figures.before === null) {
        expect(figures.changes).toEqual([]);
        return;
      }
      const made = { ...figures.before };
      for (const { from, to } of figures.changes) {
        if (from !== null) made[from] = made[from] - 1;
        if (to !== null) made[to] = made[to] + 1;
      }
      expect(made).toEqual(states);
    }),
    RUNS,
  );
});

const count = fc.nat(99_999);
const wild = (max: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: max });
const some = <T>(of: T, many: number): T[] => Array<T>(many).fill(of);

/** Any report: with figures and words that no incident would have. */
const anyReport: fc.Arbitrary<SitrepReport> = fc
  .record({
    down: count,
    limited: count,
    services: fc.array(fc.constantFrom('stopped', 'on-paper', 'reduced', 'normal', null), { maxLength: 40 }),
    counters: fc.array(fc.record({ name: wild(60), total: fc.option(fc.nat(1e9)) }), { maxLength: 12 }),
    incident: wild(120),
    headline: wild(300),
    type: fc.option(wild(200)),
    level: fc.option(wild(200)),
    approvedBy: wild(120),
    exercise: fc.boolean(),
    before: fc.boolean(),
    overdue: count,
  })
  .map(({ down, limited, services, counters, type, level, before, overdue, ...rest }) => {
    const none = {
      unknown: 0,
      down: 0,
      degraded: 0,
      limited: 0,
      monitoring: 0,
      validated: 0,
      normal: 0,
      unaffected: 0,
    };
    const base = lastReport(
      new MemoryLog(incidentDomain).given(
        { type: 'incident.declare', data: { name: 'Outage' } },
        issueSitrep(),
      ),
    );
    const id = 'sys-1' as SitrepReport['figures']['states']['down'][number]; // as: an id for a count
    return {
      ...base,
      ...rest,
      number: 'A12',
      figures: {
        ...base.figures,
        type,
        level,
        overdue,
        before: before ? none : null,
        states: { ...base.figures.states, down: some(id, down % 400), limited: some(id, limited % 400) },
        services: services.map((capability, n) => ({
          name: `Service ${String(n)}`,
          capability,
          words: '',
          was: null,
          lost: null,
          safeUntil: null,
        })),
        counters: counters.map(({ name, total }, n) => ({
          key: String(n),
          name,
          unit: 'x',
          total,
          before: null,
        })),
      },
    };
  });

test('SR-10: the short form stays below 900 bytes with every count in it', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const text = shortForm(report, utcWording);
      expect(utf8Bytes(text)).toBeLessThan(SHORT_FORM_BYTES);
      expect(utf8Bytes(text)).toBe(new TextEncoder().encode(text).length);
      const states = numbersOf(report.figures);
      expect(text).toContain(`Down ${String(states.down)}`);
      expect(text).toContain(`Limited ${String(states.limited)}`);
      expect(text).toContain(`= ${String(totalOf(states))}`);
      expect(text).toContain(`overdue ${String(report.figures.overdue)}`);
      const { stopped, notStated } = serviceNumbers(report.figures);
      expect(text).toContain(`Services: stopped ${String(stopped)}`);
      expect(text).toContain(`not stated ${String(notStated)}`);
      for (const { total } of report.figures.counters)
        if (total !== null) expect(text).toContain(` ${String(total)}`);
      expect(text.startsWith('EXERCISE')).toBe(report.exercise);
    }),
    { numRuns: 200 },
  );
});

test('SR-9: read aloud it has less than 150 words with every count in it', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const text = readAloud(report, utcWording);
      expect(wordCount(text)).toBeLessThan(READ_ALOUD_WORDS);
      expect(text).toContain(`down ${String(numbersOf(report.figures).down)}`);
      expect(text.includes('Exercise, exercise, exercise.')).toBe(report.exercise);
    }),
    { numRuns: 200 },
  );
});
