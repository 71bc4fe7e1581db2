import { Anchor, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { typeset } from '../../../format/french';
import { SidePanel } from '../../../page/side-panel';
import { useMay } from '../../session/session-api';
import type { Filters } from '../applications-api';
import { EligibilityBadge } from '../eligibility-badge';
import { WaiverForm } from '../waiver-form';
import classes from './board.module.css';
import { type Card, refreshBoard } from './board-api';

/** Whether the person meets the criteria today; if not, every one that is not met, with its source. */
export function CardVerdict({ card, filters }: { card: Card; filters: Filters }) {
  const client = useQueryClient();
  const maySign = useMay('waiver.sign');
  const [signing, setSigning] = useState(false);
  if (card.refusals.length === 0) {
    // What is usual is not said on each card.
    return card.eligibility === 'waived' ? <EligibilityBadge verdict="waived" /> : null;
  }
  return (
    <details className={classes.verdict}>
      <summary>
        {card.refusals.length === 1
          ? 'Un critère n’est pas rempli'
          : `${card.refusals.length} critères ne sont pas remplis`}
      </summary>
      {card.refusals.map(({ code, message, source }) => (
        <Text key={code} size="xs" mt={4}>
          {typeset(message)} {source && <Text span inherit c="dimmed">{`(${source})`}</Text>}
        </Text>
      ))}
      {card.waiverPossible && maySign && (
        <Anchor component="button" type="button" size="xs" mt={4} onClick={() => setSigning(true)}>
          Signer une dérogation…
        </Anchor>
      )}
      <SidePanel
        opened={signing}
        onClose={() => setSigning(false)}
        title={`Dérogation pour ${card.firstName} ${card.lastName}`}
      >
        <WaiverForm
          applicationId={card.id}
          onSigned={async () => {
            setSigning(false);
            await refreshBoard(client, filters, [card.stage]);
          }}
        />
      </SidePanel>
    </details>
  );
}
