// All of Mantine's styles, in its own order: from the shell on, a page uses any component without a thought for styles.
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
