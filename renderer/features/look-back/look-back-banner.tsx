import { useLookedBackTo } from '../../store/look-back-scope.tsx';
import { useWording } from '../../store/use-wording.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Banner } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';

/** Over everything that is shown of another time, for as long as it is shown. */
export function LookBackBanner() {
  const at = useLookedBackTo();
  const wording = useWording();
  const [earlier, later, leave] = [
    useRunAction('look-back.earlier'),
    useRunAction('look-back.later'),
    useRunAction('look-back.leave'),
  ];
  if (at === null) return null;
  return (
    <Banner
      kind="warning"
      title={`The board as it stood at ${wording.time(at)} ${wording.zoneName(at)}.`}
      actions={
        <>
          <Button shortcut="[" onPress={() => earlier?.()}>
            Change before
          </Button>
          <Button shortcut="]" onPress={() => later?.()}>
            Change after
          </Button>
          <Button shortcut="Escape" onPress={() => leave?.()}>
            Back to now
          </Button>
        </>
      }
    >
      Nothing can be changed here.
    </Banner>
  );
}
