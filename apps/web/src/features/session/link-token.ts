import { useState } from 'react';
import { useParams } from 'react-router';

/**
 * The one-time token of a link: after « # » (so that no server log nor referrer holds it), or as the path's last part.
 * Read once: only a POST consumes it.
 */
export function useLinkToken(): string {
  const { token } = useParams();
  const [fromFragment] = useState(() => decodeURIComponent(window.location.hash.slice(1)));
  return token ?? fromFragment;
}
