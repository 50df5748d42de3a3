import { useMemo } from 'react';
import type { Answer } from '#shared/contract/answers.ts';
import type { SitrepTemplate } from '#shared/domain/incident/profile.ts';
import { sitrepDocument, type SitrepDocument } from '#shared/domain/sitreps/document.ts';
import type { SitrepReport } from '#shared/domain/sitreps/events.ts';
import type { SitrepFigures } from '#shared/domain/sitreps/figures.ts';
import { prefilled, prefilledHeadline } from '#shared/domain/sitreps/prefill.ts';
import type { DoneMeanwhile } from '#shared/domain/sitreps/queries.ts';
import { figuresAt } from '#shared/domain/sitreps/reckon.ts';
import { findTemplate, lastIssued } from '#shared/domain/sitreps/select.ts';
import { useContent, useIncident } from '../../store/host-context.ts';
import { useIssuedSitrep } from '../../store/issued-sitrep.ts';
import { useStationDraft } from '../../store/use-personal.ts';
import { useQuery } from '../../store/use-query.ts';
import { useWording } from '../../store/use-wording.ts';
import { readDraft, type Draft } from './draft.ts';

/** The draft with all that fills itself. */
export interface FilledDraft {
  readonly draft: Draft;
  readonly template: SitrepTemplate;
  readonly figures: SitrepFigures;
  readonly headline: string;
  /** What stands in each field: what was typed, else what the tool writes. */
  readonly texts: Readonly<Record<string, string>>;
  readonly report: SitrepReport;
  readonly document: SitrepDocument;
  /** Audiences that the one before went to. */
  readonly usualAudiences: readonly string[];
}

/** The one draft of this station. */
export const useSitrepDraft = () => useStationDraft('sitrep', readDraft);

/** Done since the last cut-off, one line each, with its time. */
function useActionsTaken(from: Draft['asAt'] | null, to: Draft['asAt']): string {
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  const wording = useWording();
  const { answer } = useQuery(`done ${from ?? ''} ${to}`, async (host) => {
    if (incident === null) return { ok: true as const, value: { lines: [], more: 0 } };
    // as: the query of the sitreps area, which answers this
    return (await host.query({
      incident,
      name: 'sitreps.done-meanwhile',
      input: { from, to },
    })) as Answer<DoneMeanwhile>;
  });
  if (answer?.ok !== true) return '';
  const { lines, more } = answer.value;
  const said = lines.map(({ at, words }) => `${wording.clock(at)} ${words}`);
  return (more > 0 ? [`${more} more before these, in the log.`, ...said] : said).join('\n');
}

/** Fills the draft as at its cut-off, again whenever the log moves. Null while there is none, or it is not read yet. */
export function useFilledDraft(draft: Draft): FilledDraft | null {
  const world = useIncident((state) => state);
  const wording = useWording();
  const last = lastIssued(world, draft.asAt);
  const before = useIssuedSitrep(last?.event ?? null);
  const taken = useActionsTaken(last?.asAt ?? null, draft.asAt);
  const { asAt } = draft;
  const figures = useMemo(
    () => (before === undefined ? null : figuresAt(world, asAt, before?.fact.data ?? null)),
    [world, asAt, before],
  );
  return useMemo(() => {
    const template = findTemplate(world, draft.template) ?? findTemplate(world, undefined);
    const report = before?.fact.data ?? null;
    if (figures === null || template === undefined || world.incident.status === 'undeclared') return null;
    const textOf = (key: string): string =>
      draft.texts[key] ?? (key === 'taken' ? taken : prefilled(world, draft.asAt, figures, key));
    const texts = Object.fromEntries(template.fields.map(({ key }) => [key, textOf(key)]));
    const headline = draft.headline ?? prefilledHeadline(figures);
    const drafted: SitrepReport = {
      number: '',
      incident: world.incident.name,
      exercise: world.incident.exercise,
      asAt: draft.asAt,
      since: report === null || last === undefined ? null : { number: last.number, asAt: last.asAt },
      nextAt: null,
      template: { key: template.key, name: template.name },
      headline,
      sections: template.fields.map(({ key, label }) => ({ key, label, text: texts[key] ?? '' })),
      figures,
      approvedBy: '',
      audiences: [],
      corrects: draft.corrects,
    };
    const document = sitrepDocument(drafted, {
      wording,
      withdrawn: false,
      correctedBy: null,
      issued: null,
      chain: null,
    });
    const usualAudiences = report?.audiences.map(({ key }) => key) ?? [];
    return { draft, template, figures, headline, texts, report: drafted, document, usualAudiences };
  }, [world, wording, draft, before, last, taken, figures]);
}
