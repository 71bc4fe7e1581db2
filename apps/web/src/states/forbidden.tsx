import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '../page/page';

export function Forbidden() {
  return (
    <Page title="Accès refusé">
      <Text maw="60ch">
        Votre rôle ne permet pas cette action. Si vous en avez besoin, demandez-la à la direction de l’école.
      </Text>
      <Anchor component={Link} to="/">
        Revenir à l’accueil
      </Anchor>
    </Page>
  );
}
