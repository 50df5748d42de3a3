import { useState } from 'react';
import { isAuthor } from '#shared/domain/people/decide-offers.ts';
import { postRows, type PostRow } from '#shared/domain/people/select-posts.ts';
import { useIncident, useUi } from '../../store/host-context.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { OfferDialog } from './offer-dialog.tsx';

/** Being in charge and every command role: vacant is loud, and so is a holder who has gone. */
export function PostLines() {
  const state = useIncident((whole) => whole);
  const now = useNow();
  const [offering, setOffering] = useState<PostRow | null>(null);
  const [isWhole, setWhole] = useState(false);
  const posts = postRows(state, now);
  const missed = posts.filter(({ held, isCommand, offer }) => held === null && !isCommand && offer === null);
  const shown = isWhole ? posts : posts.filter((post) => !missed.includes(post));
  const vacant = posts.filter(
    ({ isCommand, held, holderGone }) => isCommand && (held === null || holderGone),
  ).length;
  return (
    <section aria-label="In charge, and command roles">
      <SectionHeader title="In charge, and command roles" {...(vacant === 0 ? {} : { count: vacant })} />
      <ul className="people-posts">
        {shown.map((post) => (
          <PostLine key={post.role ?? 'charge'} post={post} onOffer={() => setOffering(post)} />
        ))}
      </ul>
      {!isWhole && missed.length > 0 && (
        <Button kind="quiet" onPress={() => setWhole(true)}>
          {`${missed.length} support roles nobody holds`}
        </Button>
      )}
      {offering !== null && <OfferDialog post={offering} onClose={() => setOffering(null)} />}
    </section>
  );
}

function PostLine({ post, onOffer }: { post: PostRow; onOffer: () => void }) {
  const wording = useWording();
  const { name, held, isCommand, holderGone, offer } = post;
  return (
    <li className="people-post">
      <strong>{name}</strong>
      <span>
        {held === null ? (
          <Badge kind={isCommand ? 'trouble' : 'plain'}>VACANT</Badge>
        ) : (
          `${held.holder.name} since ${wording.time(held.since)}`
        )}{' '}
        {holderGone && <Badge kind="trouble">HAS GONE: take it over</Badge>}
        {offer !== null && <Badge kind="owed">{`offered to ${offer.to.name}, not accepted`}</Badge>}
      </span>
      <span className="people-buttons">
        <Button kind="quiet" label={`${name}: ${held === null ? 'give' : 'offer'}`} onPress={onOffer}>
          {held === null ? 'Give' : 'Offer'}
        </Button>
        {offer !== null && <OfferButtons post={post} />}
      </span>
    </li>
  );
}

function OfferButtons({ post: { role, name, offer } }: { post: PostRow }) {
  const person = useUi(({ atKeyboard }) => atKeyboard);
  const dispatch = useDispatch();
  if (offer === null) return null;
  const isMine = person !== null && isAuthor(person, offer.to);
  return (
    <>
      <Button
        label={`${name}: accept`}
        {...(isMine ? {} : { blockedBecause: `${offer.to.name} accepts, at the keyboard (F2)` })}
        onPress={() => void dispatch({ type: 'post.accept', data: { role } }, { said: `${name}: accepted` })}
      >
        Accept
      </Button>
      <Button
        kind="quiet"
        label={`${name}: ${isMine ? 'decline' : 'withdraw the offer'}`}
        onPress={() =>
          void dispatch(
            { type: 'post.decline', data: { role, how: isMine ? 'declined' : 'withdrawn' } },
            { said: `${name}: it stays` },
          )
        }
      >
        {isMine ? 'Decline' : 'Withdraw'}
      </Button>
    </>
  );
}
