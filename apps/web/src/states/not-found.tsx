import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '../page/page';

/** Also the answer for what the person may not see: the two are not told apart. */
export function NotFound() {
  return (
    <Page title="Page introuvable">
      <Text maw="60ch">
        Cette adresse ne mène à rien que vous puissiez voir. L’élément a pu être retiré, ou le lien être
        incomplet.
      </Text>
      <Anchor component={Link} to="/">
        Revenir à l’accueil
      </Anchor>
    </Page>
  );
}
