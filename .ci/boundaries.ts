// The second net, run: dependency-cruiser with .dependency-cruiser.mjs, and the one rule that needs the graph of areas.
// `node .ci/boundaries.ts` prints every violation and exits 1 if there is one.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import config from '../.dependency-cruiser.mjs';
import { areaCircles, type Edge } from './area-circles.ts';

const ROOTS = ['shared', 'main', 'renderer', 'e2e', 'bench', '.ci'];

export interface Violation {
  rule: string;
  from: string;
  to: string;
  comment: string;
}

/** Every import under `projectRoot` that crosses a boundary. */
export async function boundaryViolations(projectRoot: string): Promise<Violation[]> {
  const roots = ROOTS.filter((folder) => existsSync(path.join(projectRoot, folder)));
  const { enhancedResolveOptions, ...options } = config.options ?? {};
  const { output } = await cruise(
    roots,
    { ...options, baseDir: projectRoot, validate: true, ruleSet: { forbidden: config.forbidden ?? [] } },
    enhancedResolveOptions,
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text, not with a graph');
  return [...ruleViolations(output), ...circleViolations(output)];
}

function ruleViolations(graph: ICruiseResult): Violation[] {
  const comments = new Map(graph.summary.ruleSetUsed?.forbidden?.map((rule) => [rule.name, rule.comment]));
  return graph.summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    from,
    to: cycle === undefined ? to : cycle.map((step) => step.name).join(' -> '),
    comment: comments.get(rule.name) ?? '',
  }));
}

function circleViolations(graph: ICruiseResult): Violation[] {
  const edges: Edge[] = graph.modules.flatMap((module) =>
    module.dependencies.map((dependency) => ({ from: module.source, to: dependency.resolved })),
  );
  return areaCircles(edges).map((circle) => ({
    rule: 'areas-form-no-circle',
    from: circle[0] ?? '',
    to: circle.join(' -> '),
    comment: 'An area may use another, one way.',
  }));
}

if (import.meta.main) {
  const violations = await boundaryViolations(path.resolve(import.meta.dirname, '..'));
  for (const { rule, from, to, comment } of violations)
    console.log(`${rule}: ${from} -> ${to}\n  ${comment}`);
  console.log(
    violations.length === 0 ? 'No boundary is crossed.' : `${violations.length} boundaries crossed.`,
  );
  process.exitCode = violations.length === 0 ? 0 : 1;
}
