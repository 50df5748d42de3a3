import { EXERCISE_SENTENCE } from '#shared/domain/incident/exercise-words.ts';
import { NOT_STATED_HERE, TYPED_NAMES, type SitrepDocument } from '#shared/domain/sitreps/document.ts';
import { BlockBody } from './block-body.tsx';

/** A sitrep as it reads, on screen and on paper. */
export function SitrepSheet({ document }: { document: SitrepDocument }) {
  const { title, incident, asAt, facts, headline, cautions, counts, blocks, exercise } = document;
  return (
    <article className="sitrep-sheet" aria-label={title}>
      {exercise && <p className="sitrep-mark">{EXERCISE_SENTENCE}</p>}
      {cautions.map((caution) => (
        <p key={caution} className="sitrep-caution">
          {caution}
        </p>
      ))}
      <p className="sitrep-incident">{incident}</p>
      <h2>{title}</h2>
      <p className="sitrep-as-at">{asAt}</p>
      <p className="sitrep-headline">{headline}</p>
      <p className="sitrep-counts">{counts}</p>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {blocks.map((block) => (
        <section key={block.key} aria-label={block.heading}>
          <h3>{block.heading}</h3>
          {block.paragraphs.map((paragraph, place) => (
            <p key={place}>{paragraph}</p>
          ))}
          <BlockBody block={block} />
          {block.isEmpty && <p className="sitrep-quiet">{NOT_STATED_HERE}</p>}
        </section>
      ))}
      <p className="sitrep-quiet">{TYPED_NAMES}</p>
    </article>
  );
}
