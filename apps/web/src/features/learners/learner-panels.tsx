import { type ComponentType, lazy, type ReactElement, Suspense } from 'react';
import { Loading } from '../../states';

type Panel = ComponentType<{ learnerId: string }>;

/** The strip of half-days belongs to presence, which brings it when it is there. */
const strips = Object.values(
  import.meta.glob<{ LearnerStrip: Panel }>('../attendance/learner-strip.tsx'),
).map((load) => lazy(async () => ({ default: (await load()).LearnerStrip })));

export function LearnerStripPlace({ learnerId }: { learnerId: string }): ReactElement | null {
  const [Strip] = strips;
  if (!Strip) return null;
  return (
    <Suspense fallback={<Loading rows={2} />}>
      <Strip learnerId={learnerId} />
    </Suspense>
  );
}
