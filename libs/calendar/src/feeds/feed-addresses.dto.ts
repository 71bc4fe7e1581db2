import { Choice, Text } from '#platform';
import { ownFeedKinds } from './feed.js';

export class MyFeedBody {
  @Choice(ownFeedKinds, { label: 'calendrier', name: 'OwnFeedKind' }) kind: (typeof ownFeedKinds)[number];
}

export class MyFeedAddress {
  @Choice(ownFeedKinds, { label: 'calendrier', name: 'OwnFeedKind' }) kind: (typeof ownFeedKinds)[number];
}

export class FeedAddressView {
  /** Null as long as nobody asked for one. */
  @Text({ nullable: true }) address: string | null;
  /** The address as a QR code, SVG. */
  @Text({ nullable: true }) qr: string | null;
  /** ISO instant. */
  @Text({ nullable: true }) madeAt: string | null;
}

export class MyFeedView extends FeedAddressView {
  @Choice(ownFeedKinds, { name: 'OwnFeedKind' }) kind: string;
}
