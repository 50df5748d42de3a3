import { ConflictsNotice } from '../features/conflicts/conflicts-notice.tsx';
import { LookBackBanner } from '../features/look-back/look-back-banner.tsx';
import { InThePresent, useLookedBackTo } from '../store/look-back-scope.tsx';
import type { LinkStatus } from '../transport/connection.ts';
import { useHead, useHost, useLink } from '../store/host-context.ts';
import { useWallNow } from '../store/use-now.ts';
import { useWriting } from '../store/use-writing.ts';
import { useWording } from '../store/use-wording.ts';
import { instantOf } from '#shared/domain/instant.ts';
import { Banner } from '../ui/banner/banner.tsx';
import { Button } from '../ui/button/button.tsx';
import './not-live.css';

/** What is wrong with the tool itself, and what that means for the work: the gravest first. */
export function IncidentBanners() {
  const link = useLink((one) => one);
  const faults = useHead((head) => head?.faults);
  const writing = useWriting();
  const past = useLookedBackTo();
  if (link.kind !== 'live') return <NotLiveBand link={link} />;
  return (
    <>
      {faults?.map(({ code, message }) => (
        <Banner key={code} kind="fault" title={message} />
      ))}
      <LookBackBanner />
      {writing !== true && past === null && (
        <Banner kind="notice" title="This window only reads.">
          {writing.because}
        </Banner>
      )}
      <InThePresent>
        <ConflictsNotice />
      </InThePresent>
    </>
  );
}

/** Over the whole width, so that nothing under it is taken for the present. */
function NotLiveBand({ link }: { link: Exclude<LinkStatus, { kind: 'live' }> }) {
  const host = useHost();
  const wording = useWording();
  const now = useWallNow(1_000);
  if (link.kind === 'connecting') return null;
  if (link.kind === 'refused') {
    return (
      <div className="not-live" role="alert">
        <strong>NOT LIVE.</strong> {link.message}
      </div>
    );
  }
  const { since, retryAt } = link;
  const seconds = retryAt === null ? 0 : Math.max(0, Math.ceil((retryAt - now) / 1_000));
  return (
    <div className="not-live" role="alert">
      <span>
        <strong>NOT LIVE SINCE {wording.clock(instantOf(since))}.</strong> What you see is from then. What was
        saved is safe; nothing new can be saved until the link is back.
      </span>
      <span className="not-live-retry" aria-hidden>
        {seconds === 0 ? 'Trying now' : `Trying again in ${seconds} s`}
      </span>
      <Button onPress={() => host.retryNow()}>Try now</Button>
    </div>
  );
}
